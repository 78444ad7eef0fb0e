import { computed, ref, shallowRef } from 'vue';
import type { BadRequest } from '../../electron/contract/commands';
import type { SignInFailure } from '../../electron/contract/failures';
import { useSnapshotStore } from '../stores/snapshotStore';
import { useBridge } from './useBridge';

/** What the sign-in form holds, and what becomes of it. */
export function useSignIn() {
  const bridge = useBridge();
  const store = useSnapshotStore();
  const view = computed(() => store.snapshot?.signIn ?? null);

  const server = ref(view.value?.server ?? '');
  const userName = ref(view.value?.userName ?? '');
  const password = ref('');
  const keep = ref(view.value?.keep ?? false);
  const isSubmitting = ref(false);
  const refusal = shallowRef<SignInFailure | BadRequest | null>(null);

  const connection = computed(() => store.snapshot?.connection ?? null);
  const isBusy = computed(() => isSubmitting.value || connection.value?.state === 'signingIn');
  const step = computed(() => (connection.value?.state === 'signingIn' ? connection.value.step : 'checkingServer'));
  const problem = computed(() => {
    if (isBusy.value) return null;
    return refusal.value ?? (connection.value?.state === 'signedOut' ? connection.value.reason : null);
  });
  /** The password of just this user at just this server is in the keychain. */
  const isKept = computed(() => {
    const kept = view.value?.kept ?? null;
    return kept?.server === server.value.trim() && kept.userName === userName.value.trim();
  });

  async function submit(method: 'password' | 'singleSignOn'): Promise<void> {
    if (isBusy.value) return;
    refusal.value = null;
    isSubmitting.value = true;
    try {
      const place = { server: server.value.trim(), keep: keep.value && (view.value?.mayKeep ?? false) };
      const outcome = await bridge.signIn(
        method === 'singleSignOn'
          ? { method, ...place }
          : { method, ...place, userName: userName.value.trim(), password: password.value },
      );
      refusal.value = outcome.ok ? null : outcome.failure;
    } finally {
      isSubmitting.value = false;
    }
  }

  return { view, server, userName, password, keep, isBusy, isKept, step, problem, submit };
}

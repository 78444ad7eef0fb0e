import { computed, ref, shallowRef } from 'vue';
import type { BadRequest } from '../../electron/contract/command';
import type { SignInFailure } from '../../electron/contract/signIn';
import type { SignInMethod } from '../../electron/contract/words/signIn';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';

/** The state of the sign-in form, and its actions. */
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
  /** Wrapkey is signing in by itself. The agent may type meanwhile, and sign in instead. */
  const isAutomatic = computed(() => (view.value?.isAutomatic ?? false) && !isSubmitting.value);
  const isSigningIn = computed(() => connection.value?.state === 'signingIn');
  const isBusy = computed(() => isSubmitting.value || (isSigningIn.value && !isAutomatic.value));
  const step = computed(() => (connection.value?.state === 'signingIn' ? connection.value.step : 'checkingServer'));
  const problem = computed(() => {
    if (isBusy.value || isSigningIn.value) return null;
    return refusal.value ?? (connection.value?.state === 'signedOut' ? connection.value.reason : null);
  });
  /** The keychain has the password of exactly this user at this server. */
  const isKept = computed(() => {
    const kept = view.value?.kept ?? null;
    return kept?.server === server.value.trim() && kept.userName === userName.value.trim();
  });

  let latestAttempt = 0;

  async function submit(method: SignInMethod): Promise<void> {
    if (isBusy.value) return;
    refusal.value = null;
    isSubmitting.value = true;
    const attempt = ++latestAttempt;
    try {
      const place = { server: server.value.trim(), keep: keep.value && (view.value?.mayKeep ?? false) };
      const outcome = await bridge.signIn(
        method === 'singleSignOn'
          ? { method, ...place }
          : { method, ...place, userName: userName.value.trim(), password: password.value },
      );
      if (attempt === latestAttempt) refusal.value = outcome.ok ? null : outcome.failure;
    } finally {
      if (attempt === latestAttempt) isSubmitting.value = false;
    }
  }

  /** The form can be used at once, even if the sign-in is still waiting for an answer. */
  async function cancel(): Promise<void> {
    latestAttempt += 1;
    isSubmitting.value = false;
    await bridge.cancelSignIn();
  }

  return {
    view,
    server,
    userName,
    password,
    keep,
    isBusy,
    isAutomatic,
    isSigningIn,
    isKept,
    step,
    problem,
    submit,
    cancel,
  };
}

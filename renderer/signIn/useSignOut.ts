import { ref, shallowRef } from 'vue';
import type { PendingWrapUps, UnsentDispositions } from '../../electron/contract/signIn';
import { useBridge } from '../useBridge';

/** Signs out, and asks first when something would be left unsent. */
export function useSignOut() {
  const bridge = useBridge();
  const question = shallowRef<UnsentDispositions | PendingWrapUps | null>(null);

  const forget = ref(false);

  async function signOut(force: boolean): Promise<void> {
    // Closed first: a question that closed after the sign-out would take the focus out of the sign-in form.
    question.value = null;
    const outcome = await bridge.signOut({ force, forget: forget.value });
    question.value = outcome.ok || !('count' in outcome.failure) ? null : outcome.failure;
  }

  function stay(): void {
    question.value = null;
  }

  return { question, forget, signOut, stay };
}

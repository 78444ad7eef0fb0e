import type { CallView } from '../../electron/contract/call';
import { hasEnded } from '../../electron/rules/callState';

/** A call, and the consultation that runs for it. */
export interface Conversation {
  readonly original: CallView;
  readonly consult: CallView | null;
}

/** The same for both of its calls, whichever is on the card. */
export function conversationOf(call: CallView, calls: readonly CallView[]): Conversation {
  const live = calls.filter((one) => !hasEnded(one));
  const original = hasEnded(call) ? undefined : live.find(({ id }) => id === call.parentCallId);
  if (original !== undefined) return { original, consult: call };
  return { original: call, consult: live.find(({ parentCallId }) => parentCallId === call.id) ?? null };
}

/** While a consultation runs, the controls are its: that is with whom the agent talks. */
export function controlledCall({ original, consult }: Conversation): CallView {
  return consult ?? original;
}

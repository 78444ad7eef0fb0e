import type { CallView } from '../../electron/contract/call';
import { hasEnded } from '../../electron/rules/callState';
import { consultOf, originalOf } from '../../electron/rules/consultation';

/** A call, and the consultation that runs for it. */
export interface Conversation {
  readonly original: CallView;
  readonly consult: CallView | null;
}

/** The same for both of its calls, whichever is on the card. */
export function conversationOf(call: CallView, calls: readonly CallView[]): Conversation {
  const original = hasEnded(call) ? null : originalOf(calls, call);
  if (original !== null) return { original, consult: call };
  return { original: call, consult: consultOf(calls, call) };
}

/** While a consultation runs, the controls are its: that is with whom the agent talks. */
export function controlledCall({ original, consult }: Conversation): CallView {
  return consult ?? original;
}

import type { CallView } from '../../electron/contract/call';
import { hasEnded } from '../../electron/rules/callState';
import { consultOf, originalOf, talkedTo } from '../../electron/rules/consultation';

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

/** Controls are for the call on which the agent talks. */
export function controlledCall({ original, consult }: Conversation): CallView {
  return consult === null ? original : talkedTo(original, consult);
}

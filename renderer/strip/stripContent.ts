import type { CallView } from '../../electron/contract/call';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { WrapUpView } from '../../electron/contract/wrapUp';
import { hasEnded } from '../../electron/rules/callState';

/** What the strip is about: the call of the main window, or a wrap-up. */
export type StripContent =
  | { readonly kind: 'call'; readonly call: CallView }
  /** Its code is the next thing to do. */
  | { readonly kind: 'owed'; readonly wrapUp: WrapUpView }
  | { readonly kind: 'ended'; readonly call: CallView }
  | { readonly kind: 'idle' };

type Content = Pick<Snapshot, 'calls' | 'currentCallId' | 'pendingWrapUps'>;

export function stripContent({ calls, currentCallId, pendingWrapUps }: Content): StripContent {
  const call = calls.find(({ id }) => id === currentCallId);
  if (call !== undefined && !hasEnded(call)) return { kind: 'call', call };
  const own = pendingWrapUps.find(({ callId }) => callId === call?.id);
  if (own !== undefined) return { kind: 'owed', wrapUp: own };
  if (call !== undefined) return { kind: 'ended', call };
  const asking = pendingWrapUps.find(({ state }) => state === 'asking');
  return asking === undefined ? { kind: 'idle' } : { kind: 'owed', wrapUp: asking };
}

export interface OtherCalls {
  readonly count: number;
  readonly isOneRinging: boolean;
}

/** The live calls beside the one that the strip is about. */
export function otherCalls(calls: readonly CallView[], content: StripContent): OtherCalls {
  const shownId = content.kind === 'call' ? content.call.id : null;
  const others = calls.filter((call) => !hasEnded(call) && call.id !== shownId);
  return { count: others.length, isOneRinging: others.some(({ state }) => state === 'Ringing') };
}

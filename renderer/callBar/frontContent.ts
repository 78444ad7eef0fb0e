import type { CallView } from '../../electron/contract/call';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { WrapUpView } from '../../electron/contract/wrapUp';
import { hasEnded } from '../../electron/rules/callState';

/** What one line about the calls is about: the call of the main window, or a wrap-up. */
export type FrontContent =
  | { readonly kind: 'call'; readonly call: CallView }
  /** Its code is the next thing to do. */
  | { readonly kind: 'owed'; readonly wrapUp: WrapUpView }
  | { readonly kind: 'ended'; readonly call: CallView }
  | { readonly kind: 'idle' };

type Content = Pick<Snapshot, 'calls' | 'currentCallId' | 'pendingWrapUps'>;

export function frontContent({ calls, currentCallId, pendingWrapUps }: Content): FrontContent {
  const call = calls.find(({ id }) => id === currentCallId);
  if (call !== undefined && !hasEnded(call)) return { kind: 'call', call };
  const own = pendingWrapUps.find(({ callId }) => callId === call?.id);
  if (own !== undefined) return { kind: 'owed', wrapUp: own };
  if (call !== undefined) return { kind: 'ended', call };
  const asking = pendingWrapUps.find(({ state }) => state === 'asking');
  return asking === undefined ? { kind: 'idle' } : { kind: 'owed', wrapUp: asking };
}

/** What the bar is about; `null`: no call is there, and none that the agent sees needs its code. */
export type BarContent = Extract<FrontContent, { readonly kind: 'call' | 'owed' }> | null;

/**
 * Over a page nothing else shows the calls. So a call that rings comes before the code of the one before, and every live
 * call before nothing.
 */
export function barContent(snapshot: Content): BarContent {
  const front = frontContent(snapshot);
  if (front.kind === 'call') return front;
  const live = snapshot.calls.filter((call) => !hasEnded(call));
  const ringing = live.find(({ state }) => state === 'Ringing');
  if (ringing !== undefined) return { kind: 'call', call: ringing };
  if (front.kind === 'owed') return front;
  const [call] = live;
  return call === undefined ? null : { kind: 'call', call };
}

export interface OtherCalls {
  readonly count: number;
  readonly isOneRinging: boolean;
}

/** The live calls beside the one that the line is about; `null`: it is about none of them. */
export function otherCalls(calls: readonly CallView[], shownId: string | null): OtherCalls {
  const others = calls.filter((call) => !hasEnded(call) && call.id !== shownId);
  return { count: others.length, isOneRinging: others.some(({ state }) => state === 'Ringing') };
}

import { hasEnded } from '../../rules/callState';
import type { CallRecord } from './callRecord';

/** The call that the screen shows. */
export interface Selection {
  readonly callId: string | null;
  /** The agent selected it. It stays until it ends or the agent answers another call. */
  readonly isChosen: boolean;
}

export const noSelection: Selection = { callId: null, isChosen: false };

export interface CallsChange {
  readonly previous: readonly CallRecord[];
  readonly calls: readonly CallRecord[];
  /** It has ended, and the agent still has to give it a code. */
  readonly isOwed: (call: CallRecord) => boolean;
}

/**
 * A talking call comes first, then a ringing one, then one on hold, then the call that has just ended. A consult call
 * ranks below its original, because a disposition is nearly always meant for the original. A call that still needs a
 * code stays until the agent answers another one: nothing else may replace it under a finger that is about to click.
 */
export function nextSelection(before: Selection, { previous, calls, isOwed }: CallsChange): Selection {
  const is = calls.find((call) => call.id === before.callId);
  if (is !== undefined && !isAnotherAnswered(is, previous, calls)) {
    const was = previous.find((call) => call.id === before.callId);
    const isChosen = before.isChosen && was !== undefined && hasEnded(was) === hasEnded(is);
    if (isChosen || isOwed(is)) return { callId: is.id, isChosen };
  }
  const best = calls.reduce<CallRecord | null>((winner, call) => {
    if (winner === null) return call;
    const difference = rank(call, calls) - rank(winner, calls);
    // Among equals the call on the screen stays; otherwise the newest wins.
    const isPreferred = difference > 0 || (difference === 0 && winner.id !== before.callId);
    return isPreferred ? call : winner;
  }, null);
  return best === null ? noSelection : { callId: best.id, isChosen: false };
}

/** Taking a call off hold counts as answering it. */
function isAnotherAnswered(
  current: CallRecord,
  previous: readonly CallRecord[],
  calls: readonly CallRecord[],
): boolean {
  const isAnswered = (call: CallRecord): boolean =>
    call.state === 'Established' && previous.find((one) => one.id === call.id)?.state !== 'Established';
  return calls.some((call) => call.id !== current.id && isAnswered(call));
}

function rank(call: CallRecord, calls: readonly CallRecord[]): number {
  const consults = calls.filter((other) => other.parentCallId === call.id && !hasEnded(other) && !hasEnded(call));
  return Math.max(ownRank(call, calls), ...consults.map((consult) => stateRank(consult)));
}

function ownRank(call: CallRecord, calls: readonly CallRecord[]): number {
  const parent = calls.find((other) => other.id === call.parentCallId);
  const isBesideParent = parent !== undefined && !hasEnded(parent);
  return isBesideParent ? stateRank(call) - 0.5 : stateRank(call);
}

function stateRank(call: CallRecord): number {
  switch (call.state) {
    case 'Established':
      return 5;
    case 'Dialing':
      return 4;
    case 'Ringing':
    case 'Preview':
      return 3;
    case 'Held':
    case 'Unknown':
      return 2;
    case 'Released':
    case 'Completed':
    case 'PreviewCancelled':
      return call.wasEstablished ? 1 : 0;
  }
}

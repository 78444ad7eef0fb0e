import { hasEnded } from '../../rules/callState';
import { consultOf, partnerOf } from '../../rules/consultation';
import type { CallRecord } from '../calls/callRecord';
import type { CallOperation } from '../gws/callOperation';
import { assertNever } from '../kernel/result';

type Calls = readonly CallRecord[];

/** A call, and all calls, as they were when something was asked for. */
export interface Asked {
  readonly call: CallRecord;
  readonly calls: Calls;
}

/** Whether the calls, as they are now, show that the operation has been done. */
export function isDone(operation: CallOperation, { call: asked, calls: before }: Asked, calls: Calls): boolean {
  const call = calls.find(({ id }) => id === asked.id) ?? null;
  const isOver = call === null || hasEnded(call);
  switch (operation.kind) {
    case 'answer':
      return call?.state === 'Established' || call?.state === 'Held';
    case 'reject':
    case 'hangUp':
    case 'endForAll':
    case 'transfer':
      return isOver;
    case 'hold':
      return call?.state === 'Held';
    case 'retrieve':
      return call?.state === 'Established';
    case 'swap':
      return !isOver && call.state !== asked.state;
    case 'mute':
      return call?.muted === true;
    case 'unmute':
      return call?.muted === false;
    case 'sendDigits':
      // Not every switch tells of it (gws-protocol 6.2); see `isDoneWhenTaken`.
      return false;
    case 'conference':
      return !isOver && parties(call) > parties(asked);
    case 'startTransfer':
    case 'startConference':
      return call !== null && consultOf(calls, call) !== null;
    case 'completeTransfer':
      return isOver && isPartnerOver(asked, before, calls);
    case 'completeConference':
      return isConsultOver(asked, before, calls);
    case 'removeParticipant':
      return isOver || !call.participantNumbers.includes(operation.participant);
    case 'startRecording':
    case 'resumeRecording':
      return call?.recording === 'on';
    case 'pauseRecording':
      return call?.recording === 'paused';
    case 'stopRecording':
      return call?.recording === 'off';
    default:
      return assertNever(operation);
  }
}

function parties(call: CallRecord): number {
  return call.participants.length + call.participantsLeftOut;
}

function isPartnerOver(asked: CallRecord, before: Calls, calls: Calls): boolean {
  const partner = partnerOf(before, asked);
  return partner === null || isOverNow(partner, calls);
}

/** The consultation ends when its parties join the original call. */
function isConsultOver(asked: CallRecord, before: Calls, calls: Calls): boolean {
  return isOverNow(consultOf(before, asked) ?? asked, calls);
}

function isOverNow({ id }: CallRecord, calls: Calls): boolean {
  const call = calls.find((one) => one.id === id);
  return call === undefined || hasEnded(call);
}

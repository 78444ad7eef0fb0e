import { assertNever } from '../kernel/result';
import { addresses } from './addresses';
import type { CallOperation, DialledCall, PlainCallOperationKind } from './callOperation';
import type { GwsBody } from './envelope';
import { pathPart } from './identifier';
import type { ServerAddress } from './serverAddress';

/** GWS's names (gws-protocol 6.2, 6.4, 6.5). */
const operationNames: Readonly<Record<PlainCallOperationKind, string>> = {
  answer: 'Answer',
  reject: 'Reject',
  hangUp: 'Hangup',
  endForAll: 'ClearCall',
  hold: 'Hold',
  retrieve: 'Retrieve',
  mute: 'MuteCall',
  unmute: 'UnmuteCall',
  startRecording: 'StartCallRecording',
  pauseRecording: 'PauseCallRecording',
  resumeRecording: 'ResumeCallRecording',
  stopRecording: 'StopCallRecording',
  completeTransfer: 'CompleteTransfer',
  completeConference: 'CompleteConference',
};

const targetNames = {
  transfer: 'SingleStepTransfer',
  conference: 'SingleStepConference',
  startTransfer: 'InitiateTransfer',
  startConference: 'InitiateConference',
} as const;

/** The body of the POST to the call; `null` when it names a call whose id cannot be part of an address. */
export function callOperationRequest(operation: CallOperation, { base }: ServerAddress): GwsBody | null {
  switch (operation.kind) {
    case 'swap': {
      const id = pathPart(operation.otherCallId);
      // The form of the API reference (gws-protocol-more A1.16).
      return id === null ? null : { operationName: 'SwapCalls', otherCallUri: `${base}${addresses.call(id)}` };
    }
    case 'sendDigits':
      return { operationName: 'SendDtmf', digits: operation.digits };
    case 'transfer':
    case 'conference':
    case 'startTransfer':
    case 'startConference':
      return {
        operationName: targetNames[operation.kind],
        destination: { phoneNumber: operation.target.number },
      };
    case 'removeParticipant':
      return { operationName: 'RemoveParticipantFromConference', participant: operation.participant };
    case 'answer':
    case 'reject':
    case 'hangUp':
    case 'endForAll':
    case 'hold':
    case 'retrieve':
    case 'mute':
    case 'unmute':
    case 'startRecording':
    case 'pauseRecording':
    case 'resumeRecording':
    case 'stopRecording':
    case 'completeTransfer':
    case 'completeConference':
      return { operationName: operationNames[operation.kind] };
    default:
      return assertNever(operation);
  }
}

/** The body of the POST to the calls of a device. */
export function dialRequest({ number, callerId }: DialledCall): GwsBody {
  const shown = callerId === null ? {} : { outboundCallerId: callerId };
  return { operationName: 'Dial', destination: { phoneNumber: number }, ...shown };
}

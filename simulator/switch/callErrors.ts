import type { AgentCall } from './agentCall';
import type { CallFailure } from './callFailure';
import type { CallError } from './switchboard';
import type { Telephony } from './telephony';

/** The code of the one error that a source shows (gws-protocol 8); the others have none. */
const errors: Readonly<Record<CallFailure, Pick<CallError, 'errorMessage' | 'errorCode'>>> = {
  invalid: { errorMessage: 'Invalid Destination DN', errorCode: 415 },
  busy: { errorMessage: 'Destination is busy', errorCode: undefined },
  noAnswer: { errorMessage: 'Destination does not answer', errorCode: undefined },
};

export function reportCallError({ switchboard }: Telephony, call: AgentCall, failure: CallFailure): void {
  switchboard.reportError({ agent: call.agent, callId: call.id, ...errors[failure] });
}

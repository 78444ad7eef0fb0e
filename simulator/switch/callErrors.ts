import type { AgentCall } from './agentCall';
import type { CallFailure } from './callFailure';
import type { CallError } from './switchboard';
import type { Telephony } from './telephony';

/** Only one error has a code, because sources show only that one (gws-protocol 8). */
const errors: Readonly<Record<CallFailure, Pick<CallError, 'errorMessage' | 'errorCode'>>> = {
  invalid: { errorMessage: 'Invalid Destination DN', errorCode: 415 },
  busy: { errorMessage: 'Destination is busy', errorCode: undefined },
  noAnswer: { errorMessage: 'Destination does not answer', errorCode: undefined },
};

export function reportCallError({ switchboard }: Telephony, call: AgentCall, failure: CallFailure): void {
  switchboard.reportError({ agent: call.agent, callId: call.id, ...errors[failure] });
}

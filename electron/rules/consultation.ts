import type { CallState } from '../contract/call';
import { hasEnded } from './callState';

interface ConsultedCall {
  readonly id: string;
  readonly state: CallState;
  readonly parentCallId: string | null;
}

/** The call for which this one consults; `null` when it is no consultation, or that call is over. */
export function originalOf<Call extends ConsultedCall>(calls: readonly Call[], consult: ConsultedCall): Call | null {
  return calls.find((call) => call.id === consult.parentCallId && !hasEnded(call)) ?? null;
}

/** The running consultation for this call. */
export function consultOf<Call extends ConsultedCall>(calls: readonly Call[], original: ConsultedCall): Call | null {
  return calls.find((call) => call.parentCallId === original.id && !hasEnded(call)) ?? null;
}

/** The other half of a consultation, whichever half this is. */
export function partnerOf<Call extends ConsultedCall>(calls: readonly Call[], call: ConsultedCall): Call | null {
  return originalOf(calls, call) ?? consultOf(calls, call);
}

/** The half of a consultation that the agent talks to: after a swap that is the original again. */
export function talkedTo<Call extends ConsultedCall>(original: Call, consult: Call): Call {
  return original.state === 'Established' && consult.state !== 'Established' ? original : consult;
}

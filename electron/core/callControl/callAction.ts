import type { CallAction, CallActionInput } from '../../contract/words/callControl';
import { originalOf } from '../../rules/consultation';
import { serversId } from '../calls/callIdentity';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import type { CallOperation } from '../gws/callOperation';
import { isWithheld, type AgentSlice } from '../session/agentSlice';
import { allows } from './callRules';

/** The operation that does it; `null` when the calls do not allow it. */
export function operationOf(input: CallActionInput, partner: CallRecord | null): CallOperation | null {
  switch (input.action) {
    case 'backToCaller':
      return null;
    case 'swap':
      return partner?.idFault === null ? { kind: 'swap', otherCallId: serversId(partner.id) } : null;
    case 'sendDigits':
      return { kind: 'sendDigits', digits: input.digits };
    case 'transfer':
    case 'conference':
    case 'startTransfer':
    case 'startConference':
      return { kind: input.action, target: input.target };
    case 'removeParticipant':
      return { kind: 'removeParticipant', participant: input.participant };
    default:
      return { kind: input.action };
  }
}

/** Whether the server lets the agent do it with this call now. */
export function isOffered(action: CallAction, call: CallRecord, state: AgentSlice & CallsSlice): boolean {
  if (action !== 'backToCaller') return allows(state, call, action);
  const mayRetrieve = !isWithheld(state, 'retrieve');
  return mayRetrieve && allows(state, call, 'hangUp') && originalOf(state.calls.calls, call) !== null;
}

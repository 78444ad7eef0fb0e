import type { CallAction, CallActionInput } from '../../contract/words/callControl';
import { serversId } from '../calls/callIdentity';
import type { CallRecord } from '../calls/callRecord';
import type { CallOperation } from '../gws/callOperation';
import { isListed, originalOf } from './callRules';

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

/** Whether the server allows it for this call now. */
export function isOffered(action: CallAction, call: CallRecord, calls: readonly CallRecord[]): boolean {
  if (action === 'backToCaller') return isListed(call, 'hangUp') && originalOf(calls, call) !== null;
  return isListed(call, action);
}

import { serversId } from '../calls/callIdentity';
import type { CallReference } from '../calls/callReference';
import type { CallDisposition, DispositionAddress, GwsApi } from '../gws/gwsApi';
import { mayHaveWorked, refusalOf, type CallFailure } from '../gws/gwsFailure';
import { assertNever } from '../kernel/result';
import type { Owner } from '../session/owner';
import { userDataKey, type DispositionEntry } from './entry';
import type { DispositionSender, LookResult, SendResult } from './sender';

/** Sends dispositions to the server where their agent is signed in. */
export class GwsSender implements DispositionSender {
  constructor(
    private readonly api: GwsApi,
    readonly owner: Owner,
    private readonly options: { readonly address: DispositionAddress; readonly onUnauthenticated: () => void },
  ) {}

  async send(entry: DispositionEntry): Promise<SendResult> {
    const result =
      entry.action === 'clear'
        ? await this.api.deleteUserDataPair(serversId(entry.callId), userDataKey(entry))
        : await this.api.setDisposition(dispositionOf(entry, this.options.address));
    return result.ok ? { kind: 'accepted' } : this.failed(result.failure);
  }

  async look({ callId, callUuid }: Pick<CallReference, 'callId' | 'callUuid'>): Promise<LookResult> {
    const result = await this.api.readCall(serversId(callId));
    if (!result.ok) {
      if (result.failure.kind === 'unauthenticated') this.options.onUnauthenticated();
      return { kind: result.failure.kind === 'unsendable' ? 'gone' : 'failed' };
    }
    const call = result.value;
    if (call === null) return { kind: 'gone' };
    // The server has reused the id for another call.
    const isOther = call.callUuid !== null && call.callUuid !== callUuid && callUuid !== serversId(callId);
    return isOther ? { kind: 'gone' } : { kind: 'found', userData: call.userData ?? {} };
  }

  private failed(failure: CallFailure): SendResult {
    if (mayHaveWorked(failure)) return { kind: 'outcomeUnknown' };
    switch (failure.kind) {
      case 'unauthenticated':
      case 'passwordChangeRequired':
        this.options.onUnauthenticated();
        return { kind: 'heldBack' };
      case 'network':
      case 'unavailable':
        return { kind: 'heldBack' };
      case 'refused':
        // statusCode 4 is a refusal by the back-end: T-Server may have been busy (gws-protocol 1.4).
        return { kind: failure.statusCode === 4 ? 'backendRefused' : 'refused', refusal: refusalOf(failure) };
      case 'csrf':
      case 'redirected':
        return { kind: 'backendRefused', refusal: refusalOf(failure) };
      case 'notGws':
      // Stored by an earlier version; sending it would request another address.
      case 'unsendable':
        return { kind: 'refused', refusal: refusalOf(failure) };
      default:
        return assertNever(failure);
    }
  }
}

function dispositionOf(entry: DispositionEntry, address: DispositionAddress): CallDisposition {
  return {
    callId: serversId(entry.callId),
    callUuid: entry.callUuid,
    callUri: entry.callUri,
    deviceId: entry.deviceId,
    code: entry.name,
    key: entry.dispositionKey,
    address,
  };
}

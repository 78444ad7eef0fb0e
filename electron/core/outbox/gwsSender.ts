import * as z from 'zod';
import type { Refusal } from '../../contract/disposition';
import { serversId } from '../calls/callIdentity';
import type { CallReference } from '../calls/callReference';
import type { GwsBody, GwsFailure } from '../gws/envelope';
import type { GwsClient } from '../gws/gwsClient';
import { parseCall } from '../gws/call';
import { pathPart } from '../gws/identifier';
import type { Policy } from '../policy/policy';
import { assertNever } from '../kernel/result';
import { clearRequest, dispositionRequest } from './dispositionRequest';
import type { DispositionEntry, Owner } from './entry';
import type { DispositionSender, LookResult, SendResult } from './sender';

type Address = Policy['disposition']['address'];

/** Sends dispositions through one signed-in `GwsClient`. */
export class GwsSender implements DispositionSender {
  /** In `auto`, once a server has shown that it wants the device address, it is not asked twice each time. */
  private prefersDevice = false;

  constructor(
    private readonly client: GwsClient,
    readonly owner: Owner,
    private readonly options: { readonly address: Address; readonly onUnauthenticated: () => void },
  ) {}

  async send(entry: DispositionEntry): Promise<SendResult> {
    const ofCall = callPath(entry.callId);
    // Written down by an earlier version: to send it would mean another address.
    if (ofCall === null) return { kind: 'refused', refusal: notSendable };
    if (entry.action === 'clear') return this.clear(entry, ofCall);
    const [first, second] = this.paths(entry, ofCall);
    const result = await this.client.post(first, dispositionRequest(entry));
    if (result.ok) return this.accepted(result.value);
    if (second === null || !isNotFound(result.failure)) return this.failed(result.failure);
    const again = await this.client.post(second, dispositionRequest(entry));
    if (!again.ok) return this.failed(again.failure);
    this.prefersDevice = true;
    return this.accepted(again.value);
  }

  private async clear(entry: DispositionEntry, path: string): Promise<SendResult> {
    const result = await this.client.post(path, clearRequest(entry));
    return result.ok ? this.accepted(result.value) : this.failed(result.failure);
  }

  async look({ callId, callUuid }: Pick<CallReference, 'callId' | 'callUuid'>): Promise<LookResult> {
    const path = callPath(callId);
    if (path === null) return { kind: 'gone' };
    const result = await this.client.get(path);
    if (!result.ok) {
      if (result.failure.kind === 'unauthenticated') this.options.onUnauthenticated();
      return { kind: isNotFound(result.failure) ? 'gone' : 'failed' };
    }
    const call = parseCall(result.value['call'], this.client.reading);
    if (call === null) return { kind: 'failed' };
    // The server has given the id to another call.
    const isOther = call.callUuid !== null && call.callUuid !== callUuid && callUuid !== serversId(callId);
    return isOther ? { kind: 'gone' } : { kind: 'found', userData: call.userData ?? {} };
  }

  private paths(entry: DispositionEntry, ofCall: string): readonly [string, string | null] {
    const device = entry.deviceId === null ? null : pathPart(entry.deviceId);
    if (device === null || this.options.address === 'calls') return [ofCall, null];
    const devicePath = `/api/v2/me/devices/${device}`;
    if (this.options.address === 'device') return [devicePath, null];
    return this.prefersDevice ? [devicePath, ofCall] : [ofCall, devicePath];
  }

  /** statusCode 7, partial success, is none for an operation on one call. */
  private accepted(body: GwsBody): SendResult {
    const statusCode = body['statusCode'];
    if (statusCode === 0) return { kind: 'accepted' };
    const failed = partialFailure.safeParse(body);
    const message = failed.success ? (failed.data.failed[0]?.statusMessage ?? null) : null;
    const said = message === null ? null : this.client.reading.said(message);
    return { kind: 'refused', refusal: { httpStatus: 200, statusCode: Number(statusCode), said } };
  }

  private failed(failure: GwsFailure): SendResult {
    switch (failure.kind) {
      case 'network':
        return { kind: failure.mayHaveArrived ? 'outcomeUnknown' : 'heldBack' };
      case 'unauthenticated':
      case 'passwordChangeRequired':
        this.options.onUnauthenticated();
        return { kind: 'heldBack' };
      case 'unavailable':
        // 503 is GWS's own word that nothing was done; 502 and 504 are a gateway's, which may have passed it on.
        return { kind: failure.httpStatus === 503 ? 'heldBack' : 'outcomeUnknown' };
      case 'refused':
        // statusCode 4 is the back-end's refusal: T-Server may have been busy (gws-protocol 1.4).
        return { kind: failure.statusCode === 4 ? 'backendRefused' : 'refused', refusal: refusal(failure) };
      case 'csrf':
      case 'redirected':
        return { kind: 'backendRefused', refusal: refusal(failure) };
      case 'notGws':
        // Half an answer, or somebody else's: GWS may have done it all the same.
        return failure.httpStatus === 404 ? { kind: 'refused', refusal: refusal(failure) } : { kind: 'outcomeUnknown' };
      default:
        return assertNever(failure);
    }
  }
}

/** `null` for an id that cannot stand in an address. */
function callPath(callId: string): string | null {
  const part = pathPart(serversId(callId));
  return part === null ? null : `/api/v2/me/calls/${part}`;
}

const notSendable: Refusal = { httpStatus: 0, statusCode: null, said: null };

const partialFailure = z.looseObject({
  failed: z.array(z.looseObject({ statusMessage: z.string().nullish().catch(null) })),
});

/** HTTP 404 or statusCode 6. */
function isNotFound(failure: GwsFailure): boolean {
  switch (failure.kind) {
    case 'refused':
      return failure.statusCode === 6 || failure.httpStatus === 404;
    case 'notGws':
      return failure.httpStatus === 404;
    default:
      return false;
  }
}

function refusal(failure: GwsFailure): Refusal {
  return {
    httpStatus: 'httpStatus' in failure ? failure.httpStatus : 302,
    statusCode: failure.kind === 'refused' ? failure.statusCode : null,
    said: 'said' in failure ? failure.said : null,
  };
}

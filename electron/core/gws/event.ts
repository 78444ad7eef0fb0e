import * as z from 'zod';
import { lastSegment, parseCall, type GwsCall } from './call';
import { parseDevices, type GwsDevice } from './device';
import type { Refusal } from '../../contract/failures';
import { plainWords } from '../privacy/plainLine';

/** A notification that Wrapkey can use (gws-protocol sections 4.3, 4.4, 8). */
export type GwsEvent =
  | { readonly kind: 'call'; readonly notificationType: string | null; readonly call: GwsCall }
  | { readonly kind: 'devices'; readonly devices: readonly GwsDevice[] }
  /** What T-Server could not do; `callId` is `null` when it is about no call. */
  | { readonly kind: 'error'; readonly callId: string | null; readonly report: Refusal }
  /** Not for us, or not usable; `reason` names no personal data and goes to the log. */
  | { readonly kind: 'ignored'; readonly reason: string };

const text = z.string().nullish().catch(null);
const code = z.coerce.number().int().nullish().catch(null);

const message = z.looseObject({
  messageType: text,
  phoneNumber: z.unknown().optional(),
  data: z.looseObject({
    messageType: text,
    notificationType: text,
    call: z.unknown().optional(),
    phoneNumber: z.unknown().optional(),
    devices: z.unknown().optional(),
    errorMessage: text,
    errorCode: code,
    error: z.looseObject({ errorMessage: text, errorCode: code }).nullish().catch(null),
    callUri: text,
    callPath: text,
  }),
});

/** Reads one Bayeux message of a subscribed channel: nested `call` or the seed's flat form. Never throws. */
export function parseGwsEvent(channel: string, frame: unknown): GwsEvent {
  const parsed = message.safeParse(frame);
  if (!parsed.success) return ignored('no data object');
  const { data } = parsed.data;
  // In the seed messageType stands beside data, in real traffic inside it.
  const messageType = data.messageType ?? parsed.data.messageType ?? null;
  switch (messageType ?? channelMessageType(channel)) {
    case 'CallStateChangeMessage':
      return data.notificationType === 'Error'
        ? errorEvent(data)
        : callEvent(data, data.phoneNumber ?? parsed.data.phoneNumber);
    case 'DeviceStateChangeMessage':
      return { kind: 'devices', devices: parseDevices(data.devices) };
    case 'ErrorMessage':
      return errorEvent(data);
    default:
      return ignored(messageType === null ? 'no message type' : 'other message type');
  }
}

function channelMessageType(channel: string): string | null {
  if (channel.endsWith('/me/calls')) return 'CallStateChangeMessage';
  if (channel.endsWith('/me/devices')) return 'DeviceStateChangeMessage';
  return null;
}

type Data = z.infer<typeof message>['data'];

/** The form for calls was never seen: whatever names the call, says a text or a code is taken (gws-protocol 8). */
function errorEvent(data: Data): GwsEvent {
  const said = data.errorMessage ?? data.error?.errorMessage ?? null;
  const report = {
    httpStatus: null,
    statusCode: data.errorCode ?? data.error?.errorCode ?? null,
    said: said === null || said === '' ? null : plainWords(said),
  };
  const named = lastSegment(data.callPath ?? null) ?? lastSegment(data.callUri ?? null);
  return { kind: 'error', callId: named ?? toldCall(data)?.id ?? null, report };
}

function toldCall(data: Data, phoneNumber: unknown = null): GwsCall | null {
  const nested = data.call;
  const resource = typeof nested === 'object' && nested !== null ? nested : data;
  return parseCall({ ...resource, phoneNumber });
}

/** The own number stands beside the call; in the seed beside `data` even. */
function callEvent(data: Data, phoneNumber: unknown): GwsEvent {
  const call = toldCall(data, phoneNumber);
  if (call === null) return ignored('call without an id');
  return { kind: 'call', notificationType: data.notificationType ?? null, call };
}

function ignored(reason: string): GwsEvent {
  return { kind: 'ignored', reason };
}

import * as z from 'zod';
import { anyObject, fieldOf } from './anyShape';
import { bounds } from './bounds';
import { parseCall, type GwsCall } from './call';
import { parseDevices, type GwsDevice } from './device';
import { lastSegment, usableId } from './identifier';
import type { Refusal } from './problems';
import { plainReading, type Reading } from './reading';

/** A notification that Wrapkey can use (gws-protocol sections 4.3, 4.4, 8). */
export type GwsEvent =
  | { readonly kind: 'call'; readonly notificationType: string | null; readonly call: GwsCall }
  | { readonly kind: 'devices'; readonly devices: readonly GwsDevice[] }
  /** T-Server could not do something; `callId` is `null` when it is not about a call. */
  | { readonly kind: 'error'; readonly callId: string | null; readonly report: Refusal }
  /** The answer to a request whose HTTP answer had the same number (gws-protocol-more A5.1). `content` is as it came. */
  | { readonly kind: 'answer'; readonly referenceId: string; readonly content: Readonly<Record<string, unknown>> }
  /** Not for Wrapkey, or not usable; `reason` is logged and holds no personal data. */
  | { readonly kind: 'ignored'; readonly reason: string };

const text = z.string().nullish().catch(null);
const code = z.coerce.number().int().nullish().catch(null);

const message = z.object({
  messageType: text,
  phoneNumber: z.unknown().optional(),
  data: anyObject,
});

const content = z.object({
  messageType: text,
  notificationType: text,
  call: z.unknown().optional(),
  phoneNumber: z.unknown().optional(),
  devices: z.unknown().optional(),
  errorMessage: text,
  errorCode: code,
  error: z.object({ errorMessage: text, errorCode: code }).nullish().catch(null),
  callUri: text,
  callPath: text,
});

/** The data as they came are the call itself in the flat form. */
type Data = z.infer<typeof content> & { readonly asItCame: unknown };

/** Reads one Bayeux message of a subscribed channel: nested `call` or the seed's flat form. Never throws. */
export function parseGwsEvent(channel: string, frame: unknown, reading: Reading = plainReading): GwsEvent {
  const parsed = message.safeParse(frame);
  if (!parsed.success) return ignored('no data object');
  const data: Data = { ...content.parse(parsed.data.data), asItCame: parsed.data.data };
  // In the seed messageType is beside data, in real traffic inside it.
  const messageType = data.messageType ?? parsed.data.messageType ?? channelMessageType(channel);
  const referenceId = referenceIdOf(parsed.data.data);
  if (referenceId !== null && (messageType === null || answerTypes.has(messageType)))
    return { kind: 'answer', referenceId, content: parsed.data.data };
  switch (messageType) {
    case 'CallStateChangeMessage':
      return data.notificationType === 'Error'
        ? errorEvent(data, reading)
        : callEvent(data, data.phoneNumber ?? parsed.data.phoneNumber, reading);
    case 'DeviceStateChangeMessage':
      return { kind: 'devices', devices: parseDevices(data.devices, reading) };
    case 'ErrorMessage':
      return errorEvent(data, reading);
    default:
      return ignored(messageType === null ? 'no message type' : 'other message type');
  }
}

/** Of what Wrapkey asks for. Some answers have no type at all (gws-protocol-more A5.1). */
const answerTypes: ReadonlySet<string> = new Set([
  'createInteractionResponse',
  'UcsOperationResponse',
  'GetInteractionsHistoryMessage',
  'OutboundRecordMessage',
]);

/** A number from UCS, a text from others; `null` when there is none. */
export function referenceIdOf(data: unknown): string | null {
  const id = fieldOf(data, 'referenceId');
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id !== '' && id.length <= bounds.idLength ? id : null;
}

function channelMessageType(channel: string): string | null {
  if (channel.endsWith('/me/calls')) return 'CallStateChangeMessage';
  if (channel.endsWith('/me/devices')) return 'DeviceStateChangeMessage';
  return null;
}

/**
 * The form for calls has not been observed, so any field that names the call, a text or a code is accepted
 * (gws-protocol 8).
 */
function errorEvent(data: Data, reading: Reading): GwsEvent {
  const said = data.errorMessage ?? data.error?.errorMessage ?? null;
  const report = {
    httpStatus: null,
    statusCode: data.errorCode ?? data.error?.errorCode ?? null,
    said: said === null || said === '' ? null : reading.said(said),
  };
  const named = usableId(lastSegment(data.callPath ?? null) ?? lastSegment(data.callUri ?? null), reading);
  return { kind: 'error', callId: named ?? receivedCall(data, null, reading)?.id ?? null, report };
}

function receivedCall(data: Data, phoneNumber: unknown, reading: Reading): GwsCall | null {
  const nested = data.call;
  const resource = typeof nested === 'object' && nested !== null ? nested : data.asItCame;
  return parseCall(resource, reading, phoneNumber ?? null);
}

/** The own number is beside the call; in the seed it is beside `data`. */
function callEvent(data: Data, phoneNumber: unknown, reading: Reading): GwsEvent {
  const call = receivedCall(data, phoneNumber, reading);
  if (call === null) return ignored('call without an id');
  return { kind: 'call', notificationType: data.notificationType ?? null, call };
}

function ignored(reason: string): GwsEvent {
  return { kind: 'ignored', reason };
}

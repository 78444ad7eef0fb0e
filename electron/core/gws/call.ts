import * as z from 'zod';
import { anyList } from './anyShape';
import { bounds } from './bounds';
import { idFault, lastSegment, standIn, usableId, type IdFault } from './identifier';
import { readParticipants, type Participants } from './participants';
import { plainReading, type Reading } from './reading';
import { noLoss, readUserData, type UserData, type UserDataLoss } from './userData';

/** The call states that Wrapkey knows (gws-protocol section 5); any other state is `Unknown`. */
export type CallState =
  | 'Ringing'
  | 'Dialing'
  | 'Established'
  | 'Held'
  | 'Released'
  | 'Preview'
  | 'PreviewCancelled'
  | 'Completed'
  | 'Unknown';

/** `off` also where nothing was ever recorded (gws-protocol-more A1.4). */
export type RecordingState = 'off' | 'on' | 'paused';

/**
 * A call as one message or answer describes it (gws-protocol section 5). `null`: not sent. `capabilities` keeps GWS's
 * names, including unknown ones.
 */
export interface GwsCall extends Participants {
  readonly id: string;
  /** The server's id cannot be part of an address, so nothing can be sent for this call; `id` is then a stand-in. */
  readonly idFault: IdFault | null;
  readonly callUuid: string | null;
  readonly connId: string | null;
  readonly state: CallState | null;
  readonly stateName: string | null;
  readonly callType: string | null;
  readonly dnis: string | null;
  readonly ani: string | null;
  readonly capabilities: readonly string[] | null;
  readonly userData: UserData | null;
  readonly userDataLoss: UserDataLoss;
  /** Also `null` when it is longer than any call lasts. */
  readonly durationSeconds: number | null;
  readonly muted: boolean | null;
  readonly recording: RecordingState | null;
  readonly supervisorListeningIn: boolean | null;
  readonly monitoredUserMuted: boolean | null;
  readonly monitoring: boolean | null;
  readonly parentCallId: string | null;
  readonly uri: string | null;
  readonly path: string | null;
  readonly deviceId: string | null;
  /** The agent's own directory number; notifications send it beside the call (gws-protocol 4.3). */
  readonly ownNumber: string | null;
}

const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);
const filledText = text.transform(filled);

const list = anyList.nullish().catch(null);

const flag = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const callResource = z.object({
  id: text,
  callUuid: filledText,
  connId: filledText,
  state: filledText,
  callType: filledText,
  participants: list,
  /** Used by older releases, with names in `participants` or alone (gws-protocol 5.5). */
  participantsInfo: list,
  dnis: filledText,
  ani: filledText,
  capabilities: list,
  userData: z.unknown().optional(),
  duration: z.coerce.number().min(0).nullish().catch(null),
  mute: filledText,
  recordingState: filledText,
  supervisorListeningIn: flag,
  monitoredUserMuted: flag,
  monitoring: flag,
  parentCallUri: filledText,
  parentCallPath: filledText,
  uri: filledText,
  path: filledText,
  deviceUri: filledText,
  devicePath: filledText,
  phoneNumber: filledText,
});

/**
 * `null` when the resource does not identify a call. Never throws. `phoneNumber`: the own number, where it is not in the
 * resource.
 */
export function parseCall(resource: unknown, reading: Reading = plainReading, phoneNumber?: unknown): GwsCall | null {
  const parsed = callResource.safeParse(resource);
  if (!parsed.success) return null;
  const call = parsed.data;
  const identity = identityOf(call, reading);
  if (identity === null) return null;
  const named = readParticipants([call.participants, call.participantsInfo], reading);
  const data = readUserData(call.userData, reading);
  const line = (text: string | null, longest: number = bounds.nameLength): string | null =>
    text === null ? null : reading.line(text, longest);
  return {
    ...identity,
    callUuid: usableId(call.callUuid, reading),
    connId: line(call.connId, bounds.idLength),
    state: call.state === null ? null : callState(call.state),
    stateName: line(call.state, bounds.wordLength),
    callType: line(call.callType, bounds.wordLength),
    ...named,
    dnis: line(call.dnis),
    ani: line(call.ani),
    capabilities: capabilitiesOf(call.capabilities, reading),
    userData: data?.userData ?? null,
    userDataLoss: data?.loss ?? noLoss,
    durationSeconds: duration(call.duration),
    muted: call.mute === null ? null : call.mute === 'On',
    recording: call.recordingState === null ? null : recordingState(call.recordingState),
    supervisorListeningIn: call.supervisorListeningIn,
    monitoredUserMuted: call.monitoredUserMuted,
    monitoring: call.monitoring,
    parentCallId: parentOf(call, identity.id, reading),
    uri: address(call.uri, reading),
    path: address(call.path, reading),
    deviceId: usableId(lastSegment(call.devicePath) ?? lastSegment(call.deviceUri), reading),
    ownNumber: line(phoneNumber === undefined ? call.phoneNumber : filledText.parse(phoneNumber)),
  };
}

type CallResource = z.infer<typeof callResource>;

function identityOf(call: CallResource, reading: Reading): Pick<GwsCall, 'id' | 'idFault'> | null {
  const id = filled(call.id) ?? lastSegment(call.path) ?? lastSegment(call.uri) ?? call.callUuid;
  // An empty id was still sent, so it is a call.
  if (id === null) return call.id === '' ? { id: standIn('', 'missing'), idFault: 'missing' } : null;
  const fault = idFault(id, reading);
  return { id: fault === null ? id : standIn(id, fault, reading), idFault: fault };
}

/** A call that names itself is no consultation: to go back to its original would hang up on the caller. */
function parentOf(call: CallResource, id: string, reading: Reading): string | null {
  const parent = usableId(lastSegment(call.parentCallPath) ?? lastSegment(call.parentCallUri), reading);
  return parent === id ? null : parent;
}

function capabilitiesOf(list: readonly unknown[] | null | undefined, reading: Reading): readonly string[] | null {
  if (list === null || list === undefined) return null;
  return list
    .slice(0, bounds.capabilities)
    .flatMap((name) => (typeof name === 'string' ? [reading.line(name, bounds.wordLength)] : []))
    .filter((name) => name !== '');
}

function address(uri: string | null, reading: Reading): string | null {
  return uri === null || uri.length > bounds.addressLength || reading.id(uri) !== uri ? null : uri;
}

const knownStates: Readonly<Record<string, CallState>> = {
  Ringing: 'Ringing',
  Dialing: 'Dialing',
  Established: 'Established',
  Held: 'Held',
  Released: 'Released',
  Preview: 'Preview',
  PreviewCancelled: 'PreviewCancelled',
  Completed: 'Completed',
};

function callState(name: string): CallState {
  return Object.hasOwn(knownStates, name) ? (knownStates[name] ?? 'Unknown') : 'Unknown';
}

/** GWS writes `Stopped`, `Recording` and `Paused`; WWE's own model has them in capitals (gws-protocol-more A1.4). */
function recordingState(name: string): RecordingState {
  switch (name.toLowerCase()) {
    case 'recording':
      return 'on';
    case 'paused':
      return 'paused';
    default:
      return 'off';
  }
}

function duration(seconds: number | null | undefined): number | null {
  const isBelievable = seconds !== null && seconds !== undefined && seconds <= bounds.callSeconds;
  return isBelievable ? seconds : null;
}

function filled(value: string | null | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

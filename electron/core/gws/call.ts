import * as z from 'zod';
import type { CallState } from '../../contract/snapshot';
import { plainLine } from '../privacy/plainLine';

export type UserData = Readonly<Record<string, unknown>>;

/**
 * A call as one message or one answer told it (gws-protocol section 5). `null` means: not said.
 * `capabilities` keeps GWS's names, unknown ones too.
 */
export interface GwsCall {
  readonly id: string;
  readonly callUuid: string | null;
  readonly connId: string | null;
  readonly state: CallState | null;
  readonly stateName: string | null;
  readonly callType: string | null;
  readonly participants: readonly string[] | null;
  readonly dnis: string | null;
  readonly ani: string | null;
  readonly capabilities: readonly string[] | null;
  readonly userData: UserData | null;
  readonly durationSeconds: number | null;
  readonly muted: boolean | null;
  readonly recording: boolean | null;
  readonly supervisorListeningIn: boolean | null;
  readonly monitoredUserMuted: boolean | null;
  readonly monitoring: boolean | null;
  readonly parentCallId: string | null;
  readonly uri: string | null;
  readonly path: string | null;
  readonly deviceId: string | null;
  /** The agent's own directory number; notifications have it beside the call (gws-protocol 4.3). */
  readonly ownNumber: string | null;
}

const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);
const filledText = text.transform((value) => (value === undefined || value === '' ? null : value));

const participant = z
  .union([
    z.string(),
    z
      .looseObject({
        formattedPhoneNumber: filledText,
        phoneNumber: filledText,
        digits: filledText,
        e164Number: filledText,
        E164digits: filledText,
      })
      .transform(
        (one) => one.formattedPhoneNumber ?? one.phoneNumber ?? one.digits ?? one.e164Number ?? one.E164digits ?? '',
      ),
  ])
  .catch('');

const participantList = z
  .array(participant)
  .nullish()
  .catch(null)
  .transform((list) => list?.map(plainLine).filter((name) => name !== '') ?? null);

const flag = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const callResource = z.looseObject({
  id: filledText,
  callUuid: filledText,
  connId: filledText,
  state: filledText,
  callType: filledText,
  participants: participantList,
  /** Of older releases, beside names in `participants` or alone (gws-protocol 5.5). */
  participantsInfo: participantList,
  dnis: filledText,
  ani: filledText,
  capabilities: z.array(z.string().catch('')).nullish().catch(null),
  userData: z.record(z.string(), z.unknown()).nullish().catch(null),
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

/** `null` when it cannot be told which call this is. Never throws. */
export function parseCall(resource: unknown): GwsCall | null {
  const parsed = callResource.safeParse(resource);
  if (!parsed.success) return null;
  const call = parsed.data;
  const id = call.id ?? lastSegment(call.path) ?? lastSegment(call.uri) ?? call.callUuid;
  if (id === null) return null;
  return {
    id,
    callUuid: call.callUuid,
    connId: call.connId === null ? null : plainLine(call.connId),
    state: call.state === null ? null : callState(call.state),
    stateName: call.state,
    callType: call.callType,
    participants: said(call.participants) ?? said(call.participantsInfo) ?? call.participants ?? call.participantsInfo,
    dnis: call.dnis === null ? null : plainLine(call.dnis),
    ani: call.ani === null ? null : plainLine(call.ani),
    capabilities: call.capabilities?.filter((name) => name !== '') ?? null,
    userData: call.userData ?? null,
    durationSeconds: duration(call.duration),
    muted: call.mute === null ? null : call.mute === 'On',
    recording: call.recordingState === null ? null : call.recordingState === 'Recording',
    supervisorListeningIn: call.supervisorListeningIn,
    monitoredUserMuted: call.monitoredUserMuted,
    monitoring: call.monitoring,
    parentCallId: lastSegment(call.parentCallPath) ?? lastSegment(call.parentCallUri),
    uri: call.uri,
    path: call.path,
    deviceId: lastSegment(call.devicePath) ?? lastSegment(call.deviceUri),
    ownNumber: call.phoneNumber === null ? null : plainLine(call.phoneNumber),
  };
}

function said(list: readonly string[] | null): readonly string[] | null {
  return list === null || list.length === 0 ? null : list;
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

function duration(seconds: number | null | undefined): number | null {
  return seconds === null || seconds === undefined || !Number.isFinite(seconds) ? null : seconds;
}

/** The id at the end of a URI or path; hosts in payloads may differ from ours, so only this part is used. */
export function lastSegment(uri: string | null): string | null {
  const match = /([^/?#]+)\/*(?:[?#].*)?$/.exec(uri ?? '');
  return match?.[1] ?? null;
}

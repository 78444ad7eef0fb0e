import type { Agent } from '../agents/agent';
import { apiUrl } from '../site';
import type { Site } from '../site';
import type { AgentCall, CallFormat } from '../switch/agentCall';
import { capabilitiesOf } from '../switch/capabilities';
import type { Participant } from '../switch/participant';

/** A call as GWS shows it: gws-protocol 5.1, or 9.9 for the older releases. */
export function callResource(site: Site, agent: Agent, call: AgentCall): Readonly<Record<string, unknown>> {
  const format = formatOf(agent, call);
  switch (format) {
    case 'old':
    case '2016':
      return { ...oldResource(site, agent, call), participantsInfo: call.participants.map(partyOf[format]) };
    case 'nested':
    case 'flat':
      return newResource(site, agent, call);
  }
}

export function formatOf(agent: Agent, call: AgentCall): CallFormat {
  return call.format ?? agent.format;
}

function newResource(site: Site, agent: Agent, call: AgentCall): Record<string, unknown> {
  return {
    id: call.id,
    state: call.state,
    callUuid: call.id,
    connId: call.connId,
    deviceUri: `${apiUrl(site)}/devices/${agent.deviceId}`,
    participants: call.participants,
    ...sharedFields(site, agent, call),
    ...call.supervision,
    // Seen on Established in 8.5.202.96 (gws-protocol 9.2).
    ...(call.state === 'Established' ? { case: [] } : {}),
    uri: `${apiUrl(site)}/me/calls/${call.id}`,
    path: `/calls/${call.id}`,
  };
}

/** gws-protocol 9.9: the id is the connId, participants are plain strings; no connId, path or monitoring. */
function oldResource(site: Site, agent: Agent, call: AgentCall): Record<string, unknown> {
  return {
    id: call.connId,
    state: call.state,
    callUuid: call.id,
    deviceUri: `${apiUrl(site)}/devices/${agent.deviceId}`,
    participants: call.participants.map((participant) => participant.phoneNumber),
    ...sharedFields(site, agent, call),
    supervisorListeningIn: call.supervision.supervisorListeningIn,
    monitoredUserMuted: call.supervision.monitoredUserMuted,
    uri: `${apiUrl(site)}/me/calls/${call.connId}`,
  };
}

/** `participantsInfo` of the older releases (gws-protocol 5.5). */
const partyOf = {
  old: ({ digits, e164Number, formattedPhoneNumber }: Participant) => ({ digits, e164Number, formattedPhoneNumber }),
  2016: ({ digits, e164Number, formattedPhoneNumber }: Participant) => ({
    digits,
    e164Number,
    E164digits: e164Number.replace('+', ''),
    formattedPhoneNumber,
    isValidNumber: e164Number !== '',
    location: '',
    country: e164Number.startsWith('+1')
      ? { name: 'United States', code: 'US', callingCode: '1' }
      : { name: '', code: '', callingCode: '' },
  }),
} as const;

function sharedFields(site: Site, agent: Agent, call: AgentCall): Record<string, unknown> {
  return {
    dnis: call.dnis,
    ...(call.ani === undefined ? {} : { ani: call.ani }),
    callType: call.callType,
    capabilities: shuffled(capabilitiesFor(agent, call)),
    // Absent when empty (gws-protocol 5.1).
    ...(Object.keys(call.userData).length === 0 ? {} : { userData: call.userData }),
    duration: durationText(call, site.switchboard.now()),
    mute: call.mute,
    ...(call.recordingState === undefined ? {} : { recordingState: call.recordingState }),
    ...parentFields(site, call),
  };
}

export function capabilitiesFor(agent: Agent, call: AgentCall): readonly string[] {
  const listed = agent.capabilities?.[call.state];
  return (
    listed ??
    capabilitiesOf(call, {
      canAnswer: agent.telephonyNetwork === 'Private',
      canReject: agent.canReject,
      canRecord: canRecord(agent),
      canMute: agent.canMute,
    })
  );
}

function canRecord(agent: Agent): boolean {
  return agent.features.includes('api-voice-recording');
}

function parentFields(site: Site, call: AgentCall): Record<string, string> {
  return call.parentCallId === undefined
    ? {}
    : {
        parentCallUri: `${apiUrl(site)}/me/calls/${call.parentCallId}`,
        parentCallPath: `/calls/${call.parentCallId}`,
      };
}

/** Whole seconds since the call appeared, as text (gws-protocol 5.1). */
function durationText(call: AgentCall, nowMs: number): string {
  return String(Math.floor(((call.releasedAtMs ?? nowMs) - call.appearedAtMs) / 1000));
}

/** The real order is random (gws-protocol 5.1), so a client must not rely on it. */
function shuffled(names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, rank: Math.random() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ name }) => name);
}

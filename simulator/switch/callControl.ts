import type { AgentDirectory } from '../agents/agentDirectory';
import { isActive } from './agentCall';
import type { AgentCall } from './agentCall';
import { establishedNotice, heldNotice, participantsNotice, releasedNotice } from './notices';
import type { Switchboard } from './switchboard';

/** The ordinary life of a call: gws-protocol 5.2 and 6.2. */
export interface Telephony {
  readonly switchboard: Switchboard;
  readonly directory: AgentDirectory;
}

export function answer(telephony: Telephony, call: AgentCall): void {
  const waiting = telephony.switchboard
    .legs(call.id)
    .filter((leg) => leg.state === 'Ringing' || leg.state === 'Dialing');
  const ordered = [...waiting].sort(
    (left, right) => Number(right.agent === call.agent) - Number(left.agent === call.agent),
  );
  for (const leg of ordered) {
    establish(telephony, leg);
  }
}

function establish(telephony: Telephony, call: AgentCall): void {
  const wrapUpSeconds = telephony.directory.find(call.agent)?.wrapUpSeconds ?? 0;
  telephony.switchboard.change(call, { state: 'Established', wasEstablished: true }, establishedNotice(wrapUpSeconds));
}

export function hold(telephony: Telephony, call: AgentCall): void {
  telephony.switchboard.change(call, { state: 'Held' }, heldNotice);
}

export function retrieve(telephony: Telephony, call: AgentCall): void {
  establish(telephony, call);
}

/** Ends this leg; the others end with it unless the call is a conference. */
export function hangUp(telephony: Telephony, call: AgentCall): void {
  if (call.isConference) {
    releaseLeg(telephony, call);
    leaveConference(telephony, call);
  } else {
    clearCall(telephony, call);
  }
}

export function clearCall(telephony: Telephony, call: AgentCall): void {
  releaseLeg(telephony, call);
  for (const leg of telephony.switchboard.legs(call.id).filter(isActive)) {
    releaseLeg(telephony, leg);
  }
}

export function releaseLeg({ switchboard }: Telephony, call: AgentCall): void {
  const released = switchboard.change(
    call,
    { state: 'Released', releasedAtMs: switchboard.now(), consultation: undefined },
    releasedNotice,
  );
  const parent = released.parentCallId === undefined ? undefined : switchboard.find(call.agent, released.parentCallId);
  if (parent !== undefined && isActive(parent) && parent.consultation?.consultCallId === call.id) {
    switchboard.change(parent, { consultation: undefined }, heldNotice);
  }
}

function leaveConference({ switchboard, directory }: Telephony, call: AgentCall): void {
  const dn = directory.find(call.agent)?.dn;
  for (const leg of switchboard.legs(call.id).filter(isActive)) {
    const participants = leg.participants.filter((participant) => participant.phoneNumber !== dn);
    switchboard.change(leg, { participants, isConference: participants.length > 1 }, participantsNotice);
  }
}

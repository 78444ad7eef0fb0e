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
  for (const leg of telephony.switchboard.conversation(call)) {
    releaseLeg(telephony, leg);
  }
}

interface Release {
  /** The caller reports the call that this one was consulting for. */
  readonly parentFollows: boolean;
}

export function releaseLeg(
  { switchboard }: Telephony,
  call: AgentCall,
  { parentFollows }: Release = { parentFollows: false },
): void {
  const { parentCallId } = call;
  switchboard.change(
    call,
    { state: 'Released', releasedAtMs: switchboard.now(), consultation: undefined },
    releasedNotice,
  );
  const parent = parentFollows || parentCallId === undefined ? undefined : switchboard.find(call.agent, parentCallId);
  if (parent !== undefined && isActive(parent) && parent.consultation?.consultCallId === call.id) {
    switchboard.change(parent, { consultation: undefined }, heldNotice);
  }
}

/** Takes another party out; an agent of the site loses the leg, everybody else hears about it. */
export function removeFromConference(telephony: Telephony, call: AgentCall, phoneNumber: string): void {
  const { switchboard, directory } = telephony;
  const removed = directory.byDn(phoneNumber)?.userName;
  for (const leg of switchboard.conversation(call).filter(({ agent }) => agent === removed)) {
    releaseLeg(telephony, leg);
  }
  dropParticipant(telephony, call, phoneNumber);
}

function leaveConference(telephony: Telephony, call: AgentCall): void {
  const dn = telephony.directory.find(call.agent)?.dn;
  if (dn !== undefined) {
    dropParticipant(telephony, call, dn);
  }
}

function dropParticipant({ switchboard }: Telephony, call: AgentCall, phoneNumber: string): void {
  for (const leg of switchboard.conversation(call)) {
    const participants = leg.participants.filter((participant) => participant.phoneNumber !== phoneNumber);
    switchboard.change(leg, { participants, isConference: participants.length > 1 }, participantsNotice);
  }
}

import { isActive } from './agentCall';
import type { AgentCall } from './agentCall';
import { admit, dropParticipant, leaveConference } from './conference';
import { establishedNotice, heldNotice, releasedNotice } from './notices';
import type { Telephony } from './telephony';

/** The ordinary life of a call: gws-protocol 5.2 and 6.2. */
export function answer(telephony: Telephony, call: AgentCall): void {
  const waiting = telephony.switchboard
    .legs(call.id)
    .filter((leg) => leg.state === 'Ringing' || leg.state === 'Dialing');
  const ordered = [...waiting].sort(
    (left, right) => Number(right.agent === call.agent) - Number(left.agent === call.agent),
  );
  for (const leg of ordered) {
    admit(telephony, establish(telephony, leg));
  }
}

function establish(telephony: Telephony, call: AgentCall): AgentCall {
  const wrapUpSeconds = telephony.directory.find(call.agent)?.wrapUpSeconds ?? 0;
  const change = { state: 'Established', wasEstablished: true } as const;
  return telephony.switchboard.change(call, change, establishedNotice(wrapUpSeconds));
}

export function hold(telephony: Telephony, call: AgentCall): void {
  telephony.switchboard.change(call, { state: 'Held' }, heldNotice);
}

export function retrieve(telephony: Telephony, call: AgentCall): void {
  establish(telephony, call);
}

/** Ends this leg; the others end with it unless the call is a conference. */
export function hangUp(telephony: Telephony, call: AgentCall): void {
  if (call.invitedBy !== undefined) {
    releaseLeg(telephony, call);
  } else if (call.isConference) {
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
  /** The calling code handles the other call of the consultation. */
  readonly completes: boolean;
}

export function releaseLeg(
  { switchboard }: Telephony,
  call: AgentCall,
  { completes }: Release = { completes: false },
): void {
  const { consultation } = switchboard.current(call);
  switchboard.change(
    call,
    { state: 'Released', releasedAtMs: switchboard.now(), consultation: undefined },
    releasedNotice,
  );
  if (completes) {
    return;
  }
  const parent = call.parentCallId === undefined ? undefined : switchboard.find(call.agent, call.parentCallId);
  if (parent !== undefined && isActive(parent) && parent.consultation?.consultCallId === call.id) {
    switchboard.change(parent, { consultation: undefined }, heldNotice);
  }
  const consult = consultation && switchboard.find(call.agent, consultation.consultCallId);
  if (consult !== undefined && isActive(consult)) {
    // Nothing is left to complete, so an ordinary call remains.
    switchboard.change(consult, { consultPurpose: undefined }, heldNotice);
  }
}

/** Removes another party. An agent of the site loses the leg; everybody else is notified. */
export function removeFromConference(telephony: Telephony, call: AgentCall, phoneNumber: string): void {
  const { switchboard, directory } = telephony;
  const removed = directory.byDn(phoneNumber)?.userName;
  for (const leg of switchboard.conversation(call).filter(({ agent }) => agent === removed)) {
    releaseLeg(telephony, leg);
  }
  dropParticipant(telephony, call, phoneNumber);
}

import { isActive } from './agentCall';
import type { AgentCall, UserData } from './agentCall';
import { participantsNotice } from './notices';
import { participantFrom } from './participant';
import type { Participant } from './participant';
import type { Telephony } from './telephony';

/** The other legs of a conversation, which may have more than two (gws-protocol 5.6). */
export function othersOf({ switchboard }: Telephony, call: AgentCall): readonly AgentCall[] {
  return switchboard.conversation(call).filter(({ agent }) => agent !== call.agent);
}

export function ownParticipant({ directory }: Telephony, { agent }: AgentCall): Participant {
  return participantFrom(directory.find(agent)?.dn ?? '');
}

/** An agent invited with a single step has answered, so everybody else is notified of the new party. */
export function admit(telephony: Telephony, call: AgentCall): void {
  const { invitedBy } = call;
  const { switchboard } = telephony;
  if (invitedBy === undefined) {
    return;
  }
  switchboard.change(call, { invitedBy: undefined, isConference: call.participants.length > 1 }, participantsNotice);
  const added = ownParticipant(telephony, call);
  for (const leg of othersOf(telephony, call).filter((other) => other.state !== 'Ringing')) {
    addParties(telephony, leg, { added: [added], ownsConference: leg.ownsConference || leg.agent === invitedBy });
  }
}

export function addParties(
  { switchboard }: Telephony,
  call: AgentCall,
  change: { readonly added: readonly Participant[]; readonly ownsConference: boolean },
): void {
  const participants = [...switchboard.current(call).participants, ...change.added];
  const { ownsConference } = change;
  switchboard.change(call, { participants, isConference: participants.length > 1, ownsConference }, participantsNotice);
}

export function leaveConference(telephony: Telephony, call: AgentCall): void {
  dropParticipant(telephony, call, ownParticipant(telephony, call).phoneNumber);
}

export function dropParticipant({ switchboard }: Telephony, call: AgentCall, phoneNumber: string): void {
  for (const leg of switchboard.conversation(call)) {
    const participants = leg.participants.filter((participant) => participant.phoneNumber !== phoneNumber);
    switchboard.change(leg, { participants, isConference: participants.length > 1 }, participantsNotice);
  }
}

/** The parties that `call` leaves get others instead (a transfer). */
export function replaceParty(
  telephony: Telephony,
  call: AgentCall,
  change: {
    readonly legs: readonly AgentCall[];
    readonly parties: readonly Participant[];
    readonly attached: UserData;
  },
): void {
  const left = ownParticipant(telephony, call).phoneNumber;
  const { switchboard } = telephony;
  for (const leg of change.legs.map((other) => switchboard.current(other)).filter(isActive)) {
    const participants = leg.participants.flatMap((party) => (party.phoneNumber === left ? change.parties : [party]));
    const userData = { ...leg.userData, ...change.attached };
    switchboard.change(leg, { participants, isConference: participants.length > 1, userData }, participantsNotice);
  }
}

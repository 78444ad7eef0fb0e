import { conversationOf, isActive } from './agentCall';
import type { AgentCall, Consultation, UserData } from './agentCall';
import { releaseLeg } from './callControl';
import { addParties, othersOf, ownParticipant, replaceParty } from './conference';
import { placeCall } from './incomingCall';
import { consultHeldNotice, heldNotice, participantsNotice } from './notices';
import { participantFrom } from './participant';
import type { Telephony } from './telephony';

/** Two-step transfer and conference, in the simple form of gws-protocol 9.5 and 9.6. */
export interface Consulting {
  readonly original: AgentCall;
  readonly consult: AgentCall;
}

interface NewConsultation {
  readonly purpose: Consultation['purpose'];
  readonly destination: string;
  readonly consultCallId: string;
  readonly attached: UserData;
  readonly calledAgent: string | null;
}

export function initiate(telephony: Telephony, call: AgentCall, request: NewConsultation): AgentCall {
  const { purpose, destination, consultCallId, attached, calledAgent } = request;
  telephony.switchboard.change(
    call,
    { state: 'Held', consultation: { purpose, consultCallId, swapped: false, attached } },
    consultHeldNotice,
  );
  return placeCall(telephony, {
    agent: call.agent,
    id: consultCallId,
    callType: 'Consult',
    state: 'Dialing',
    otherParty: destination,
    dnis: participantFrom(destination).phoneNumber,
    userData: { ...call.userData, ...attached },
    parentCallId: call.id,
    consultPurpose: purpose,
    format: call.format,
    calledAgent,
  });
}

/** The operations may be posted to either call (gws-protocol 6.4). */
export function consultingOf({ switchboard }: Telephony, call: AgentCall): Consulting | undefined {
  const original =
    call.parentCallId === undefined ? switchboard.current(call) : switchboard.find(call.agent, call.parentCallId);
  const consultCallId = original?.consultation?.consultCallId;
  const consult = consultCallId === undefined ? undefined : switchboard.find(call.agent, consultCallId);
  return original === undefined || consult === undefined || !isActive(consult) ? undefined : { original, consult };
}

export function completeTransfer(telephony: Telephony, { original, consult }: Consulting): void {
  const legs = othersOf(telephony, original);
  releaseLeg(telephony, original, { completes: true });
  releaseLeg(telephony, consult, { completes: true });
  joinOriginal(telephony, { original, consult }, original.participants);
  const attached = original.consultation?.attached ?? {};
  replaceParty(telephony, original, { legs, parties: consult.participants, attached });
}

export function completeConference(telephony: Telephony, { original, consult }: Consulting): void {
  const { switchboard } = telephony;
  const others = othersOf(telephony, original);
  // The consult is released first (gws-protocol 9.6); its release must not report the original as if it stayed held.
  releaseLeg(telephony, consult, { completes: true });
  const userData = { ...original.userData, ...original.consultation?.attached };
  const established = { consultation: undefined, state: 'Established', userData } as const;
  switchboard.change(original, established, consultHeldNotice);
  addParties(telephony, original, { added: consult.participants, ownsConference: true });
  for (const leg of others) {
    addParties(telephony, leg, { added: consult.participants, ownsConference: leg.ownsConference });
  }
  joinOriginal(telephony, { original, consult }, [ownParticipant(telephony, original), ...original.participants]);
}

/** What the consulted agent sees: the same call with other parties and the data of the original. */
function joinOriginal(
  { switchboard }: Telephony,
  { original, consult }: Consulting,
  participants: AgentCall['participants'],
): void {
  for (const leg of switchboard.legs(consult.id).filter(isActive)) {
    switchboard.change(
      leg,
      {
        participants,
        isConference: participants.length > 1,
        callType: original.callType,
        userData: { ...original.userData, ...original.consultation?.attached },
        joinedCallId: conversationOf(original),
      },
      participantsNotice,
    );
  }
}

/** Two events: the one that talked is held, then the held one talks (gws-protocol 6.4). */
export function swapCalls(telephony: Telephony, { original, consult }: Consulting): void {
  const consultation = original.consultation && { ...original.consultation, swapped: true };
  const { switchboard } = telephony;
  if (original.state === 'Held') {
    switchboard.change(consult, { state: 'Held' }, heldNotice);
    switchboard.change(original, { state: 'Established', consultation }, heldNotice);
  } else {
    switchboard.change(original, { state: 'Held', consultation }, heldNotice);
    switchboard.change(consult, { state: 'Established' }, heldNotice);
  }
}

import { conversationOf, isActive } from './agentCall';
import type { AgentCall, Consultation } from './agentCall';
import { releaseLeg } from './callControl';
import type { Telephony } from './callControl';
import { placeCall } from './incomingCall';
import { consultHeldNotice, heldNotice, participantsNotice } from './notices';
import { participantFrom } from './participant';

/** Two-step transfer and conference, in the simple form of gws-protocol 9.5 and 9.6. */
export interface Consulting {
  readonly original: AgentCall;
  readonly consult: AgentCall;
}

export function initiate(
  telephony: Telephony,
  call: AgentCall,
  request: { purpose: Consultation['purpose']; destination: string; consultCallId: string },
): AgentCall {
  const { purpose, destination, consultCallId } = request;
  telephony.switchboard.change(
    call,
    { state: 'Held', consultation: { purpose, consultCallId, swapped: false } },
    consultHeldNotice,
  );
  return placeCall(telephony, {
    agent: call.agent,
    id: consultCallId,
    callType: 'Consult',
    state: 'Dialing',
    otherParty: destination,
    dnis: participantFrom(destination).phoneNumber,
    userData: call.userData,
    parentCallId: call.id,
    consultPurpose: purpose,
    format: call.format,
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
  releaseLeg(telephony, original);
  releaseLeg(telephony, consult);
  joinOriginal(telephony, { original, consult }, original.participants);
  for (const leg of telephony.switchboard.legs(original.id).filter(isActive)) {
    telephony.switchboard.change(leg, { participants: consult.participants }, participantsNotice);
  }
}

export function completeConference(telephony: Telephony, { original, consult }: Consulting): void {
  const { switchboard, directory } = telephony;
  // The consult is released first (gws-protocol 9.6); its release must not report the original as if it stayed held.
  releaseLeg(telephony, consult, { parentFollows: true });
  switchboard.change(original, { consultation: undefined, state: 'Established' }, consultHeldNotice);
  const participants = [...original.participants, ...consult.participants];
  switchboard.change(original, { participants, isConference: true, ownsConference: true }, participantsNotice);
  const owner = participantFrom(directory.find(original.agent)?.dn ?? '');
  joinOriginal(telephony, { original, consult }, [owner, ...original.participants]);
}

/** What the consulted agent sees: the same call with other parties and the data of the original. */
function joinOriginal(
  { switchboard }: Telephony,
  { original, consult }: Consulting,
  participants: AgentCall['participants'],
): void {
  for (const leg of switchboard.legs(consult.id).filter(isActive)) {
    const isConference = participants.length > 1;
    switchboard.change(
      leg,
      {
        participants,
        isConference,
        callType: original.callType,
        userData: original.userData,
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

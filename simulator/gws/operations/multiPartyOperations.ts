import { releaseLeg, removeFromConference } from '../../switch/callControl';
import type { Telephony } from '../../switch/callControl';
import { completeConference, completeTransfer, consultingOf, initiate, swapCalls } from '../../switch/consultation';
import type { Consulting } from '../../switch/consultation';
import { newCallId } from '../../switch/identifiers';
import { participantsNotice } from '../../switch/notices';
import { participantFrom } from '../../switch/participant';
import { invalidParameter, ok } from '../answer';
import { destinationParameter, textParameter } from '../requestContext';
import type { CallOperation } from './callOperation';
import { answerFromOutside } from './farEnd';

/** gws-protocol 6.4. */
export const multiPartyOperations: Readonly<Record<string, CallOperation>> = {
  InitiateTransfer: initiating('transfer'),
  InitiateConference: initiating('conference'),
  CompleteTransfer: completing(completeTransfer),
  CompleteConference: completing(completeConference),
  SwapCalls: completing(swapCalls),
  SingleStepTransfer: ({ site }, call, operation) => {
    const destination = destinationParameter(operation);
    if (!destination.given) {
      return destination.answer;
    }
    releaseLeg(site, call);
    return ok();
  },
  SingleStepConference: ({ site }, call, operation) => {
    const destination = destinationParameter(operation);
    if (!destination.given) {
      return destination.answer;
    }
    const participants = [...call.participants, participantFrom(destination.value)];
    site.switchboard.change(call, { participants, isConference: true, ownsConference: true }, participantsNotice);
    return ok();
  },
  RemoveParticipantFromConference: ({ site }, call, operation) => {
    const participant = textParameter(operation, 'participant');
    if (!participant.given) {
      return participant.answer;
    }
    if (!call.participants.some(({ phoneNumber }) => phoneNumber === participant.value)) {
      return invalidParameter(`'${participant.value}' is not a participant of the call.`);
    }
    removeFromConference(site, call, participant.value);
    return ok();
  },
};

function initiating(purpose: 'transfer' | 'conference'): CallOperation {
  return ({ site }, call, operation) => {
    const destination = destinationParameter(operation);
    if (!destination.given) {
      return destination.answer;
    }
    const consult = initiate(site, call, { purpose, destination: destination.value, consultCallId: newCallId() });
    answerFromOutside(site, consult);
    return ok();
  };
}

function completing(complete: (telephony: Telephony, consulting: Consulting) => void): CallOperation {
  return ({ site }, call) => {
    const consulting = consultingOf(site, call);
    if (consulting === undefined) {
      return invalidParameter('The call has no consultation.');
    }
    complete(site, consulting);
    return ok();
  };
}

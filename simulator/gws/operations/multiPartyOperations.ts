import type { Site } from '../../site';
import type { AgentCall, UserData } from '../../switch/agentCall';
import { removeFromConference } from '../../switch/callControl';
import { reportCallError } from '../../switch/callErrors';
import { addParties } from '../../switch/conference';
import { completeConference, completeTransfer, consultingOf, initiate, swapCalls } from '../../switch/consultation';
import type { Consulting } from '../../switch/consultation';
import { destinationOf, ringingAgent } from '../../switch/destinations';
import type { Destination } from '../../switch/destinations';
import { newCallId } from '../../switch/identifiers';
import { participantFrom } from '../../switch/participant';
import { inviteAgent, transferTo } from '../../switch/singleStep';
import type { Telephony } from '../../switch/telephony';
import { invalidParameter, ok, refusal } from '../answer';
import type { Answer } from '../answer';
import { destinationParameter, optionalPairs, optionalText, textParameter } from '../requestContext';
import type { Operation } from '../requestContext';
import type { CallOperation } from './callOperation';
import { reachFarEnd } from './farEnd';

/** gws-protocol 6.4. */
export const multiPartyOperations: Readonly<Record<string, CallOperation>> = {
  InitiateTransfer: calling((site, call, called) => consult(site, call, { ...called, purpose: 'transfer' })),
  InitiateConference: calling((site, call, called) => consult(site, call, { ...called, purpose: 'conference' })),
  CompleteTransfer: completing('consultCallUri', completeTransfer),
  CompleteConference: completing('consultCallUri', completeConference),
  SwapCalls: completing('otherCallUri', swapCalls),
  SingleStepTransfer: calling(singleStepTransfer),
  SingleStepConference: calling(singleStepConference),
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

interface Called {
  readonly number: string;
  readonly destination: Destination;
  readonly attached: UserData;
}

/** An operation with `destination`, `location` and `userData`. */
function calling(act: (site: Site, call: AgentCall, called: Called) => void): CallOperation {
  return ({ site }, call, operation) => {
    const number = destinationParameter(operation);
    const location = optionalText(operation, 'location');
    const userData = optionalPairs(operation, 'userData');
    if (!number.given) {
      return number.answer;
    }
    if (!location.given) {
      return location.answer;
    }
    if (!userData.given) {
      return userData.answer;
    }
    const destination = destinationOf(site, number.value, call.agent);
    act(site, call, { number: number.value, destination, attached: userData.value ?? {} });
    return ok();
  };
}

function consult(site: Site, call: AgentCall, called: Called & { purpose: 'transfer' | 'conference' }): void {
  const { purpose, number, destination, attached } = called;
  const calledAgent = ringingAgent(destination);
  const request = { purpose, destination: number, consultCallId: newCallId(), attached, calledAgent };
  reachFarEnd(site, initiate(site, call, request), destination);
}

/** A destination that fails gives an error message; the call stays as it is (gws-protocol 8). */
function singleStepTransfer(site: Site, call: AgentCall, { number, destination, attached }: Called): void {
  if (destination.kind === 'fails') {
    reportCallError(site, call, destination.failure);
    return;
  }
  transferTo(site, call, { destination: number, attached, calledAgent: ringingAgent(destination) });
}

function singleStepConference(site: Site, call: AgentCall, { number, destination, attached }: Called): void {
  switch (destination.kind) {
    case 'fails':
      reportCallError(site, call, destination.failure);
      return;
    case 'agent':
      inviteAgent(site, call, { destination: number, attached, calledAgent: destination.userName });
      return;
    case 'outside':
      site.timers.after(site.settings.farEndAnswerMs, () => {
        for (const leg of site.switchboard.conversation(call)) {
          const ownsConference = leg.ownsConference || leg.agent === call.agent;
          addParties(site, leg, { added: [participantFrom(number)], ownsConference });
        }
      });
  }
}

/** `named`: the parameter that may name the other call (gws-protocol-more A1.16). */
function completing(named: string, complete: (telephony: Telephony, consulting: Consulting) => void): CallOperation {
  return ({ site }, call, operation) => {
    const consulting = consultingOf(site, call);
    if (consulting === undefined) {
      return invalidParameter('The call has no consultation.');
    }
    const refused = refusedName(operation, named, consulting) ?? refusedState(operation, consulting);
    if (refused === undefined) {
      complete(site, consulting);
    }
    return refused ?? ok();
  };
}

function refusedName(operation: Operation, name: string, { original, consult: other }: Consulting): Answer | undefined {
  const uri = optionalText(operation, name);
  if (!uri.given) {
    return uri.answer;
  }
  const meant = uri.value?.split('/').at(-1);
  const isKnown = [original, other].some(({ id, connId }) => meant === id || meant === connId);
  return meant === undefined || isKnown ? undefined : invalidParameter(`Parameter '${name}' names another call.`);
}

/** Only a transfer can be completed while the destination still rings. */
function refusedState({ operationName }: Operation, { consult: other }: Consulting): Answer | undefined {
  return other.state === 'Dialing' && operationName !== 'CompleteTransfer'
    ? refusal(500, 4, 'The consultation call is not established.')
    : undefined;
}

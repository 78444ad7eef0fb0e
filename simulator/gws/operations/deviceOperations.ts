import { mayShow } from '../../agents/callerIds';
import { destinationOf, ringingAgent } from '../../switch/destinations';
import { placeCall } from '../../switch/incomingCall';
import { participantFrom } from '../../switch/participant';
import { invalidParameter, notFound, ok } from '../answer';
import type { Answer } from '../answer';
import { destinationParameter, optionalPairs, optionalText, textParameter, withVoice } from '../requestContext';
import type { Operation, Operator, RequestContext } from '../requestContext';
import { switchDevice } from './deviceSwitches';
import { reachFarEnd } from './farEnd';
import { setCallDisposition } from './setCallDisposition';

/** POST /me/devices/{id}: gws-protocol 3.6 and 6.6. */
export const deviceOperation: Operator = withVoice((context, operation) => {
  const name = textParameter(operation, 'operationName');
  if (!name.given) {
    return name.answer;
  }
  if (context.ids[0] !== context.agent.deviceId) {
    return notFound('Device');
  }
  switch (name.value) {
    case 'SetCallDisposition':
      return context.site.settings.dispositionAddress === 'calls'
        ? notFound('Resource')
        : setCallDisposition(context, operation, undefined);
    default:
      return switchDevice(context, operation, name.value) ?? invalidParameter(`Operation '${name.value}' is unknown.`);
  }
});

/** POST /me/devices/{id}/calls with Dial: gws-protocol 6.2. */
export const dialOperation: Operator = withVoice((context, operation) => {
  const name = textParameter(operation, 'operationName');
  if (!name.given) {
    return name.answer;
  }
  if (context.ids[0] !== context.agent.deviceId) {
    return notFound('Device');
  }
  return name.value === 'Dial' ? dial(context, operation) : invalidParameter(`Operation '${name.value}' is unknown.`);
});

function dial({ site, agent }: RequestContext, operation: Operation): Answer {
  const destination = destinationParameter(operation);
  if (!destination.given) {
    return destination.answer;
  }
  const userData = optionalPairs(operation, 'userData');
  const location = optionalText(operation, 'location');
  const outboundCallerId = optionalText(operation, 'outboundCallerId');
  if (!userData.given) {
    return userData.answer;
  }
  if (!location.given) {
    return location.answer;
  }
  if (!outboundCallerId.given) {
    return outboundCallerId.answer;
  }
  if (!mayShow(agent, outboundCallerId.value)) {
    return invalidParameter(`The caller id '${outboundCallerId.value ?? ''}' is not offered to the agent.`);
  }
  const { phoneNumber } = participantFrom(destination.value);
  const reached = destinationOf(site, destination.value, agent.userName);
  const call = placeCall(site, {
    agent: agent.userName,
    callType: site.directory.byDn(phoneNumber) === undefined ? 'Outbound' : 'Internal',
    state: 'Dialing',
    otherParty: destination.value,
    dnis: phoneNumber,
    userData: userData.value ?? {},
    location: location.value,
    outboundCallerId: outboundCallerId.value,
    calledAgent: ringingAgent(reached),
  });
  reachFarEnd(site, call, reached);
  return ok();
}

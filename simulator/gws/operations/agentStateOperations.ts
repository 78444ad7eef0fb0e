import { userStateFor } from '../../agents/agentStates';
import { workAfterCall } from '../../switch/afterCallWork';
import { invalidParameter, notFound, ok, refusal } from '../answer';
import type { Answer } from '../answer';
import { optionalText, textParameter, withVoice } from '../requestContext';
import type { Operation, Operator, RequestContext } from '../requestContext';
import { endContactCenterSession, startContactCenterSession } from './contactCenterSession';
import { changeDevice, switchDevice } from './deviceSwitches';

/** POST /me: sessions, and the older address of the agent states (gws-protocol 3.3, 3.4, 3.6). */
export const meOperation: Operator = (context, operation) => {
  const name = textParameter(operation, 'operationName');
  if (!name.given) {
    return name.answer;
  }
  switch (name.value) {
    case 'StartContactCenterSession':
      return startContactCenterSession(context, operation);
    case 'EndContactCenterSession':
      return endContactCenterSession(context);
    default:
      return voiceState(context, operation);
  }
};

/** POST /me/channels/{channel}. */
export const voiceChannelOperation: Operator = (context, operation) => {
  const name = textParameter(operation, 'operationName');
  if (!name.given) {
    return name.answer;
  }
  const channel = context.ids[0] ?? '';
  if (channel === 'voice') {
    return voiceState(context, operation);
  }
  const userState = userStateFor(name.value, context.agent.agentStates);
  if (context.agent.channels[channel] === undefined) {
    return notFound('Channel');
  }
  return userState === undefined
    ? invalidParameter(`Operation '${name.value}' is unknown.`)
    : changeDevice(context, { channels: { ...context.agent.channels, [channel]: userState } });
};

const voiceState: Operator = withVoice((context, operation) => {
  const operationName = String(operation['operationName']);
  const isDisturbance = operationName.startsWith('DoNotDisturb');
  const switched = isDisturbance ? switchDevice(context, operation, operationName) : undefined;
  return switched ?? changeUserState(context, operation, operationName);
});

function changeUserState(context: RequestContext, operation: Operation, operationName: string): Answer {
  const userState = userStateFor(operationName, context.agent.agentStates);
  if (userState === undefined) {
    return invalidParameter(`Operation '${operationName}' is unknown.`);
  }
  if (!context.agent.deviceRegistered) {
    context.site.directory.reportDeviceError(context.agent);
    return refusal(500, 4, `Device '${context.agent.dn}' is not registered.`);
  }
  if (operationName === 'AfterCallWork') {
    return afterCallWork(context, operation);
  }
  const { workmode } = operation;
  const workMode = operationName === 'Ready' && typeof workmode === 'string' ? { workMode: workmode } : {};
  context.site.directory.changeState(context.agent, { userState: { ...userState, ...workMode } });
  return ok();
}

/** `wrapUpTime` is text, in seconds; `"0"` ends it (gws-protocol 3.6; gws-protocol-more A1.10). */
function afterCallWork({ site, agent }: RequestContext, operation: Operation): Answer {
  const wrapUpTime = optionalText(operation, 'wrapUpTime');
  if (!wrapUpTime.given) {
    return wrapUpTime.answer;
  }
  if (wrapUpTime.value !== undefined && !/^\d{1,6}$/.test(wrapUpTime.value)) {
    return invalidParameter("Parameter 'wrapUpTime' must be a number of seconds.");
  }
  workAfterCall(site, agent, wrapUpTime.value === undefined ? undefined : Number(wrapUpTime.value));
  return ok();
}

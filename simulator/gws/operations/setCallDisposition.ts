import { isActive } from '../../switch/agentCall';
import type { AgentCall } from '../../switch/agentCall';
import { updateUserData } from '../../switch/userDataOperations';
import { invalidParameter, ok, refusal } from '../answer';
import type { Answer } from '../answer';
import { pairsParameter, textParameter } from '../requestContext';
import type { Operation, RequestContext } from '../requestContext';

/** Sets a disposition (gws-protocol 6.6). `addressed` is the call in the URL, when the URL names one. */
export function setCallDisposition(
  context: RequestContext,
  operation: Operation,
  addressed: AgentCall | undefined,
): Answer {
  const callUri = textParameter(operation, 'callUri');
  const callUuid = textParameter(operation, 'callUuid');
  const disposition = textParameter(operation, 'disposition');
  if (!callUri.given) {
    return callUri.answer;
  }
  if (!callUuid.given) {
    return callUuid.answer;
  }
  if (!disposition.given) {
    return disposition.answer;
  }
  const call = context.site.switchboard.find(context.agent.userName, callUuid.value);
  if (call?.id !== callUuid.value) {
    return unknownCall(context);
  }
  if (addressed !== undefined && addressed.id !== call.id) {
    return invalidParameter("Parameter 'callUuid' names another call than the address.");
  }
  if (![call.id, call.connId].includes(lastSegment(callUri.value))) {
    return invalidParameter("Parameter 'callUri' names another call than 'callUuid'.");
  }
  return store(context, operation, { call, disposition: disposition.value });
}

export function unknownCall({ site }: RequestContext): Answer {
  return refusal(site.settings.unknownCallStatus, site.settings.unknownCallStatusCode, 'Call not found.');
}

function store(
  { site, agent }: RequestContext,
  operation: Operation,
  chosen: { readonly call: AgentCall; readonly disposition: string },
): Answer {
  const { call, disposition } = chosen;
  const dispositionKey = keyOf(operation, site.settings.defaultDispositionKey);
  if (dispositionKey === undefined) {
    return invalidParameter("Parameter 'dispositionKey' must be a string.");
  }
  const userData = pairsParameter(operation, 'userData');
  if (!userData.given && operation['userData'] !== undefined) {
    return userData.answer;
  }
  if (isActive(call)) {
    updateUserData(site.switchboard, call, {
      ...(userData.given ? userData.value : {}),
      [dispositionKey]: disposition,
    });
    return ok();
  }
  // For a released call there is an event for reporting, but no notification (gws-protocol 6.6).
  site.userEvents.record({
    agent: agent.userName,
    callId: call.id,
    callUuid: call.id,
    key: dispositionKey,
    disposition,
    ...(userData.given ? { userData: userData.value } : {}),
    at: new Date(site.switchboard.now()).toISOString(),
  });
  return ok();
}

function keyOf(operation: Operation, defaultKey: string): string | undefined {
  const key = operation['dispositionKey'];
  if (key === undefined || key === null || key === '') {
    return defaultKey;
  }
  return typeof key === 'string' ? key : undefined;
}

function lastSegment(uri: string): string {
  return uri.replace(/\/+$/, '').split('/').at(-1) ?? '';
}

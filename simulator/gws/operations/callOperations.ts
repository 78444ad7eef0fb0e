import { capabilitiesFor } from '../../notifications/callResource';
import { isActive } from '../../switch/agentCall';
import type { AgentCall } from '../../switch/agentCall';
import { invalidParameter, notFound } from '../answer';
import type { Answer } from '../answer';
import { textParameter, withVoice } from '../requestContext';
import type { Operation, Operator, RequestContext } from '../requestContext';
import { basicOperations } from './basicOperations';
import type { CallOperation } from './callOperation';
import { switchDevice } from './deviceSwitches';
import { multiPartyOperations } from './multiPartyOperations';
import { setCallDisposition, unknownCall } from './setCallDisposition';
import { userDataOperations } from './userDataOperations';

/** An operation that is not in the table is unknown. */
const operations: Readonly<Record<string, CallOperation>> = {
  ...basicOperations,
  ...userDataOperations,
  ...multiPartyOperations,
};

/** The old documentation shows this address for operations on a device (gws-protocol-more A1.6). */
const copiedAddress = '299 - "This operation belongs to /me/devices/{id}."';

/** POST /me/calls/{id}. */
export const callOperation: Operator = withVoice((context, operation) => {
  const name = textParameter(operation, 'operationName');
  if (!name.given) {
    return name.answer;
  }
  const switched = switchDevice(context, operation, name.value);
  if (switched !== undefined) {
    return { ...switched, headers: { Warning: copiedAddress } };
  }
  const call = context.site.switchboard.find(context.agent.userName, context.ids[0] ?? '');
  if (name.value === 'SetCallDisposition') {
    return dispositionByCall(context, operation, call);
  }
  const perform = Object.hasOwn(operations, name.value) ? operations[name.value] : undefined;
  if (perform === undefined) {
    return invalidParameter(`Operation '${name.value}' is unknown.`);
  }
  if (call === undefined || !isActive(call)) {
    return notFound('Call');
  }
  // Only listed operations are allowed (gws-protocol 5.4).
  return capabilitiesFor(context.agent, call).includes(name.value)
    ? perform(context, call, operation)
    : invalidParameter(`Operation '${name.value}' is not possible while the call is ${call.state}.`);
});

function dispositionByCall(context: RequestContext, operation: Operation, call: AgentCall | undefined): Answer {
  if (context.site.settings.dispositionAddress === 'devices') {
    return notFound('Resource');
  }
  return call === undefined ? unknownCall(context) : setCallDisposition(context, operation, call);
}

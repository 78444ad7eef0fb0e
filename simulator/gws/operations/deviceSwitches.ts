import type { Agent } from '../../agents/agent';
import { deviceCapabilities } from '../../notifications/deviceResource';
import { invalidParameter, ok } from '../answer';
import type { Answer } from '../answer';
import { textParameter } from '../requestContext';
import type { Operation, Operator, RequestContext } from '../requestContext';

/** The operations on a device, each allowed only if the device lists it (gws-protocol 3.5; gws-protocol-more A4.1). */
const switches: Readonly<Record<string, Operator>> = {
  DoNotDisturbOn: (context) => changeDevice(context, { doNotDisturb: 'On' }),
  DoNotDisturbOff: (context) => changeDevice(context, { doNotDisturb: 'Off' }),
  ForwardCallsOn: forwardCalls,
  ForwardCallsOff: (context) => changeDevice(context, { forwardTo: undefined }),
};

/** `undefined` when it is none of these operations. */
export function switchDevice(context: RequestContext, operation: Operation, name: string): Answer | undefined {
  const perform = Object.hasOwn(switches, name) ? switches[name] : undefined;
  if (perform === undefined) {
    return undefined;
  }
  return deviceCapabilities(context.agent).includes(name)
    ? perform(context, operation)
    : invalidParameter(`Operation '${name}' is not possible for the device now.`);
}

/** The destination is plain text, unlike that of Dial (gws-protocol-more A4.1). */
function forwardCalls(context: RequestContext, operation: Operation): Answer {
  const destination = textParameter(operation, 'destination');
  return destination.given ? changeDevice(context, { forwardTo: destination.value }) : destination.answer;
}

export function changeDevice({ site, agent }: RequestContext, change: Partial<Agent>): Answer {
  site.directory.changeState(agent, change);
  return ok();
}

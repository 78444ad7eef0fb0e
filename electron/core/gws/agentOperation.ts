import { assertNever } from '../kernel/result';
import type { GwsBody } from './envelope';

/** What an agent may do with the own state (gws-protocol 3.6, gws-protocol-more A4.1). */
export type AgentOperation =
  /** `stateId`: see `GwsAgentState.id`. */
  | { readonly kind: 'changeState'; readonly stateId: string }
  | { readonly kind: 'doNotDisturb'; readonly deviceId: string; readonly isOn: boolean }
  | { readonly kind: 'endAfterCallWork' }
  /** `destination`: `null` ends it. */
  | { readonly kind: 'forward'; readonly deviceId: string; readonly destination: string | null };

/** The body of the POST to the voice channel or the device. */
export function agentOperationRequest(operation: AgentOperation): GwsBody {
  switch (operation.kind) {
    case 'changeState':
      return { operationName: operation.stateId };
    case 'endAfterCallWork':
      // Documented as what cancels the wrap-up; the switch then decides what comes next (gws-protocol 3.6). Whether WWE
      // sends this or `Ready` is open (gws-protocol-more A13.8).
      return { operationName: 'AfterCallWork', wrapUpTime: '0' };
    case 'doNotDisturb':
      return { operationName: operation.isOn ? 'DoNotDisturbOn' : 'DoNotDisturbOff' };
    case 'forward':
      return operation.destination === null
        ? { operationName: 'ForwardCallsOff' }
        : // A plain string, unlike the destination of a call.
          { operationName: 'ForwardCallsOn', destination: operation.destination };
    default:
      return assertNever(operation);
  }
}

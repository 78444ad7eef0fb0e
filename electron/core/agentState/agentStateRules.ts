import type { AgentOperation } from '../gws/agentOperation';
import type { AgentStateOptions } from '../gws/agentStateOptions';
import type { GwsAgentState } from '../gws/agentStates';
import type { GwsDevice } from '../gws/device';
import { assertNever } from '../kernel/result';

type Category = 'Ready' | 'NotReady' | 'NotReadyReason' | 'AfterCallWork' | 'other';

/** In the order of the menu. */
const categories: readonly Category[] = ['Ready', 'NotReady', 'NotReadyReason', 'AfterCallWork'];

function categoryOf({ state, workMode, id }: GwsAgentState): Category {
  if (state === 'Ready') return 'Ready';
  if (state !== 'NotReady' || id === 'AuxWork') return 'other';
  if (workMode === 'AfterCallWork') return 'AfterCallWork';
  return id === 'NotReady' ? 'NotReady' : 'NotReadyReason';
}

/** The states that GWS's options let the agent choose, in the order of the menu. */
export function offeredStates(
  states: readonly GwsAgentState[],
  { enabledActions, notReadyReasons }: AgentStateOptions,
): readonly GwsAgentState[] {
  const isEnabled = (category: Category): boolean => enabledActions?.includes(category.toLowerCase()) ?? true;
  return categories.filter(isEnabled).flatMap((category) => {
    const found = states.filter((state) => categoryOf(state) === category);
    return category === 'NotReadyReason' && notReadyReasons !== null ? inOrder(found, notReadyReasons) : found;
  });
}

/** The reason that an administrator means by this name. */
export function reasonNamed(name: string | null, states: readonly GwsAgentState[]): GwsAgentState | null {
  if (name === null) return null;
  const reasons = states.filter((state) => categoryOf(state) === 'NotReadyReason');
  return inOrder(reasons, [name])[0] ?? null;
}

/** The option may name a reason by any of its names. */
function inOrder(reasons: readonly GwsAgentState[], names: readonly string[]): readonly GwsAgentState[] {
  const wanted = names.map((name) => name.toLowerCase());
  const placeOf = ({ displayName, reason, id }: GwsAgentState): number =>
    wanted.findIndex((name) => [displayName, reason ?? '', id].some((one) => one.toLowerCase() === name));
  return reasons.filter((one) => placeOf(one) >= 0).toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The device whose state is shown and whose calls are forwarded: the first that is logged in. */
export function mainDevice(devices: readonly GwsDevice[]): GwsDevice | null {
  return devices.find((device) => !isLoggedOut(device)) ?? devices[0] ?? null;
}

/** The state of the list that a device is in. GWS sends names, reasons and work modes only sometimes. */
export function listedStateOf(device: GwsDevice, states: readonly GwsAgentState[]): GwsAgentState | null {
  const alike = states.filter(({ state }) => plainState(state) === plainState(device.state));
  if (device.reason !== null) {
    return alike.find(({ reason }) => reason === device.reason) ?? alike.find(isNamedAs(device)) ?? null;
  }
  if (device.workMode === 'AfterCallWork') return alike.find(({ workMode }) => workMode === device.workMode) ?? null;
  const plain = alike.filter(({ reason }) => reason === null);
  return (
    alike.find(isNamedAs(device)) ??
    plain.find(({ workMode }) => workMode === device.workMode) ??
    // `AutoIn` and `ManualIn` are ways to be Ready.
    plain.find(({ state }) => state === 'Ready') ??
    null
  );
}

/** Whether what was asked for is so on every device that is logged in. */
export function isDone(
  operation: AgentOperation,
  devices: readonly GwsDevice[],
  states: readonly GwsAgentState[],
): boolean {
  switch (operation.kind) {
    case 'changeState': {
      const working = devices.filter((device) => !isLoggedOut(device));
      const isIn = (device: GwsDevice): boolean => listedStateOf(device, states)?.id === operation.stateId;
      return working.length > 0 && working.every(isIn);
    }
    case 'endAfterCallWork':
      return devices.every(({ workMode }) => workMode !== 'AfterCallWork');
    case 'doNotDisturb':
      return devices.find(({ id }) => id === operation.deviceId)?.doesNotDisturb === operation.isOn;
    case 'forward': {
      // The server may write the number in another way.
      const device = devices.find(({ id }) => id === operation.deviceId);
      return device !== undefined && (device.forwardTo === null) === (operation.destination === null);
    }
    default:
      return assertNever(operation);
  }
}

/** Whether the server takes it for this device now. */
export function isListed(operation: Extract<AgentOperation, { deviceId: string }>, device: GwsDevice): boolean {
  const name =
    operation.kind === 'doNotDisturb'
      ? `DoNotDisturb${operation.isOn ? 'On' : 'Off'}`
      : `ForwardCalls${operation.destination === null ? 'Off' : 'On'}`;
  return device.capabilities.includes(name);
}

function isNamedAs(device: GwsDevice): (state: GwsAgentState) => boolean {
  return ({ displayName }) => displayName === device.stateName;
}

function isLoggedOut({ state }: GwsDevice): boolean {
  return plainState(state) === 'LoggedOut';
}

/** The list says `Logout` where a device says `LoggedOut` (gws-protocol 3.6). */
function plainState(state: string | null): string | null {
  return state === 'Logout' ? 'LoggedOut' : state;
}

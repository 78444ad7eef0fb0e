import type { AgentState, AgentView, DeviceView } from '../../electron/contract/agent';
import type { Snapshot } from '../../electron/contract/snapshot';
import { text, type Text } from '../texts/text';

export type MarkShape = 'full' | 'barred' | 'half' | 'ring';

export const stateShapes: Readonly<Record<AgentState, MarkShape>> = {
  Ready: 'full',
  NotReady: 'barred',
  AfterCallWork: 'half',
  LoggedIn: 'ring',
  LoggedOut: 'ring',
  Unknown: 'ring',
};

const nearestFirst: readonly MarkShape[] = ['full', 'half', 'barred'];

/** With several devices: the mark of the one closest to taking a call. Without a connection nobody knows. */
export function agentMark(snapshot: Pick<Snapshot, 'agent' | 'connection'> | null): MarkShape {
  if (snapshot?.connection.state !== 'connected') return 'ring';
  const { agent } = snapshot;
  const shown = (agent?.devices ?? []).map(({ state }) => stateShapes[state]);
  return nearestFirst.find((shape) => shown.includes(shape)) ?? 'ring';
}

/** The contact centre's name for the state, or ours where it has none: GWS often only repeats the state itself. */
function deviceStateText({ state, stateName }: DeviceView): Text {
  return stateName === null || stateName === '' || stateName === state
    ? text(`agentState.${state}`)
    : text('verbatim', { value: stateName });
}

/** The devices. Their states too when they differ, those in one state together; one state is shown beside them. */
export function deviceTexts({ devices }: AgentView): Text[] {
  const [first, ...others] = groupsOf(devices);
  if (first === undefined) return [text('header.noDn'), text('agentState.Unknown')];
  if (others.length > 0) return [first, ...others].map((group) => text('header.devices', { ...said(group) }));
  return [said(first).phones];
}

function groupsOf(devices: readonly DeviceView[]): readonly (readonly [DeviceView, ...DeviceView[]])[] {
  const groups = new Map<string, [DeviceView, ...DeviceView[]]>();
  for (const device of devices) {
    const key = JSON.stringify(deviceStateText(device));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [device]);
    else group.push(device);
  }
  return [...groups.values()];
}

function said(group: readonly [DeviceView, ...DeviceView[]]): { readonly phones: Text; readonly state: Text } {
  const numbers = group.flatMap(({ phoneNumber }) => phoneNumber ?? []);
  const phones = numbers.length === 0 ? text('header.noDn') : text('verbatim', { value: numbers.join(', ') });
  return { phones, state: deviceStateText(group[0]) };
}

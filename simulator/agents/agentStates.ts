import type { AgentState, UserState } from './agent';

export const agentStates: readonly AgentState[] = [
  { id: '9430250E-0A1B-421F-B372-F29E69366DED', operationName: 'Ready', displayName: 'Ready', state: 'Ready' },
  {
    id: '900D55CC-2BB0-431F-8BF9-D3525B383BE6',
    operationName: 'NotReady',
    displayName: 'Not Ready',
    state: 'NotReady',
  },
  {
    id: 'D3663509-3D82-4DD3-A82E-2EA8EFA02AEF',
    operationName: 'AfterCallWork',
    displayName: 'AfterCallWork',
    state: 'NotReady',
    workMode: 'AfterCallWork',
  },
  {
    id: '2B36138D-C564-4562-A8CB-3C32D564F296',
    operationName: 'AuxWork',
    displayName: 'AuxWork',
    state: 'NotReady',
    workMode: 'AuxWork',
  },
  { id: '0F7F5003-EF26-4D13-A6Ef-D0C7EC819BEB', operationName: 'Offline', displayName: 'Offline', state: 'Logout' },
  {
    id: '5B1E7A0C-7F61-4C0B-9B4E-2B6A3E1D9C11',
    operationName: 'Lunch',
    displayName: 'Lunch',
    state: 'NotReady',
    reason: 'Lunch',
  },
  {
    id: 'C8D5E3F2-1A94-4D77-8E05-90F2B7C46A22',
    operationName: 'Training',
    displayName: 'Training',
    state: 'NotReady',
    reason: 'Training',
  },
  {
    id: '7E2C9B40-3D5F-4A18-B6C1-08A4D9F3E533',
    operationName: 'TakeBreak',
    displayName: 'Coffee break',
    state: 'NotReady',
    workMode: 'AuxWork',
    reason: 'Break',
  },
];

/** The settings list says `Logout` where a user state says `LoggedOut` (gws-protocol 3.6). */
export function userStateFor(
  operationName: string,
  states: readonly AgentState[] = agentStates,
): UserState | undefined {
  const entry = states.find((candidate) => candidate.operationName === operationName);
  if (entry === undefined) {
    return undefined;
  }
  return {
    id: entry.id,
    displayName: entry.displayName,
    state: entry.state === 'Logout' ? 'LoggedOut' : entry.state,
    ...(entry.workMode === undefined ? {} : { workMode: entry.workMode }),
    ...(entry.reason === undefined ? {} : { reason: entry.reason }),
  };
}

export const readyState: UserState = userStateFor('Ready') ?? { state: 'Ready' };
export const loggedOutState: UserState = { state: 'LoggedOut' };
/** gws-protocol 3.3: no id, no display name. */
export const loggedInState: UserState = { state: 'LoggedIn' };

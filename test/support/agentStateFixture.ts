import type { AgentStateView } from '../../electron/contract/agentState';

export function anAgentState(changes: Partial<AgentStateView> = {}): AgentStateView {
  return {
    now: { state: 'Ready', name: null },
    // 12:34 before the moment of all fixtures.
    seenSinceMs: Date.UTC(2026, 4, 12, 9, 17, 26),
    isStartKnown: true,
    choices: [
      { stateId: 'Ready', state: 'Ready', name: null, isNow: true },
      { stateId: 'NotReady', state: 'NotReady', name: null, isNow: false },
      { stateId: 'Break', state: 'NotReady', name: 'Break', isNow: false },
      { stateId: 'Lunch', state: 'NotReady', name: 'Lunch', isNow: false },
      { stateId: 'AfterCallWork', state: 'AfterCallWork', name: null, isNow: false },
    ],
    doNotDisturb: { isOn: false },
    forward: { to: null },
    afterCall: { canBeChosen: true, stateId: null },
    asked: null,
    ...changes,
  };
}

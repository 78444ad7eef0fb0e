import { anAgentState } from './agentStateFixture';
import { somePreferences } from './preferenceFixtures';
import { aCall, aSnapshotWith } from './rendererFixtures';
import type { Scene } from './scene';

/** The state of the agent in the header, and what comes after the call. */
export const agentStateScenes: Readonly<Record<string, Scene>> = {
  agentStateMenu: {
    snapshot: aSnapshotWith([aCall()], {
      agentState: anAgentState({ now: { state: 'NotReady', name: 'Lunch' }, doNotDisturb: { isOn: true } }),
    }),
    press: ['Agent state'],
  },
  afterCallChosen: {
    snapshot: aSnapshotWith([aCall()], {
      agentState: anAgentState({ afterCall: { canBeChosen: true, stateId: 'Lunch' } }),
    }),
  },
  agentStateAsked: {
    snapshot: aSnapshotWith([aCall()], {
      agentState: anAgentState({
        isStartKnown: false,
        asked: { id: 'O1', what: { set: 'state', state: 'NotReady', name: 'Lunch' }, outcome: { state: 'sent' } },
      }),
    }),
  },
  agentStateDiverted: {
    snapshot: aSnapshotWith([aCall()], {
      agentState: anAgentState({ doNotDisturb: { isOn: true }, forward: { to: '5550142' } }),
    }),
  },
  agentStateDivertedAsked: {
    snapshot: aSnapshotWith([aCall()], {
      agentState: anAgentState({
        doNotDisturb: { isOn: true },
        forward: { to: '5550142' },
        asked: { id: 'O1', what: { set: 'state', state: 'NotReady', name: 'Lunch' }, outcome: { state: 'sent' } },
      }),
    }),
  },
  agentStateDivertedGerman: {
    snapshot: aSnapshotWith([aCall()], {
      agentState: anAgentState({ doNotDisturb: { isOn: true }, forward: { to: '55501420815' } }),
      preferences: somePreferences({ language: 'de' }),
    }),
    press: ['Agentenstatus'],
  },
  agentStateRefused: {
    snapshot: aSnapshotWith([aCall()], {
      agentState: anAgentState({
        now: { state: 'NotReady', name: 'Meeting with the team leader' },
        isStartKnown: false,
        forward: { to: '+44 20 7946 0018' },
        asked: {
          id: 'O1',
          what: { set: 'state', state: 'NotReady', name: 'Lunch' },
          outcome: {
            state: 'refused',
            refusal: { httpStatus: 500, statusCode: 4, said: "Device '15000' is not registered." },
          },
        },
      }),
    }),
    press: ['Agent state'],
  },
};

import type { AgentStateView } from '../../electron/contract/agentState';
import type { AgentStateInput } from '../../electron/contract/words/agentState';
import type { HttpAnswer } from '../../electron/core/gws/httpPort';
import { aServer, json, type ServerParts } from '../fakes/fakeHttp';
import { signedInApplication, type KeptParts, type TestApplication } from './anApplication';

export interface AgentStateDesk extends TestApplication {
  ask(input: AgentStateInput): Promise<string>;
  /** An event of the device, whoever caused it. */
  deviceTells(userState: Readonly<Record<string, unknown>>, more?: Readonly<Record<string, unknown>>): void;
  /** Bodies of requests for a state, with the end of the address. */
  readonly posted: readonly string[];
  readonly view: AgentStateView;
}

const taken = json({ statusCode: 0 });

export const ready = { state: 'Ready', displayName: 'Ready' };
export const lunch = { state: 'NotReady', displayName: 'Lunch', reason: 'Lunch' };
export const afterCallWork = { state: 'NotReady', displayName: 'AfterCallWork', workMode: 'AfterCallWork' };

export const listedStates: readonly Readonly<Record<string, unknown>>[] = [
  { id: '1', operationName: 'Ready', displayName: 'Ready', state: 'Ready' },
  { id: '2', operationName: 'NotReady', displayName: 'Not Ready', state: 'NotReady' },
  {
    id: '3',
    operationName: 'AfterCallWork',
    displayName: 'AfterCallWork',
    state: 'NotReady',
    workMode: 'AfterCallWork',
  },
  { id: '4', operationName: 'AuxWork', displayName: 'AuxWork', state: 'NotReady', workMode: 'AuxWork' },
  { id: '5', operationName: 'Offline', displayName: 'Offline', state: 'Logout' },
  { id: '6', operationName: 'OutToLunch', displayName: 'Lunch', state: 'NotReady', reason: 'Lunch' },
  { id: '7', operationName: 'Training', displayName: 'Training', state: 'NotReady', reason: 'Training' },
];

export interface DeskParts {
  readonly policy?: unknown;
  readonly settings?: ServerParts['settings'];
  readonly states?: unknown;
  readonly answer?: () => HttpAnswer;
  readonly kept?: KeptParts;
}

export function aDevice(
  userState: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const capabilities = ['DoNotDisturbOn', 'ForwardCallsOn'];
  return { id: 'DEVICE1', phoneNumber: '15000', doNotDisturb: 'Off', capabilities, userState, ...more };
}

/** Signed in as an agent who is Ready; requests for a state are answered with `answer`. */
export async function anAgentStateDesk(parts: DeskParts = {}): Promise<AgentStateDesk> {
  const devices = [aDevice(ready)];
  const server = aServer({ devices, ...(parts.settings === undefined ? {} : { settings: parts.settings }) });
  const isForState = (url: string): boolean => /\/me\/(channels\/voice|devices\/)/.test(url);
  const app = await signedInApplication(
    parts.policy ?? {},
    {
      ...server,
      answerer: (request) => {
        if (request.method === 'POST' && isForState(request.url)) return (parts.answer ?? (() => taken))();
        if (!request.url.endsWith('/settings/agent-states')) return server.answerer(request);
        return json({ statusCode: 0, settings: parts.states ?? listedStates });
      },
    },
    parts.kept,
  );
  return {
    ...app,
    ask: async (input) => {
      const outcome = await app.commands.setAgentState(input);
      await app.clock.advance(0);
      return outcome.ok ? 'asked' : outcome.failure.code;
    },
    deviceTells: (userState, more) => {
      const data = { messageType: 'DeviceStateChangeMessage', devices: [aDevice(userState, more)] };
      app.comet.last.events.message('/v2/me/devices', { data });
    },
    get posted() {
      return app.http
        .sent('POST')
        .filter(({ url }) => isForState(url))
        .map(({ url, body }) => `${url.split('/').at(-1) ?? ''} ${body ?? ''}`);
    },
    get view() {
      const view = app.application.snapshot().agentState;
      if (view === null) throw new Error('no state of the agent');
      return view;
    },
  };
}

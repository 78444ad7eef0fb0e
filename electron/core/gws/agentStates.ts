import * as z from 'zod';
import { fieldOf, isObject } from './anyShape';
import { bounds } from './bounds';
import { plainReading, type Reading } from './reading';

/** A state that an agent can ask for (gws-protocol 3.6, gws-protocol-more A4.3). */
export interface GwsAgentState {
  /** What is sent to ask for it: GWS's `operationName`. Each Not Ready reason has one of its own. */
  readonly id: string;
  readonly displayName: string;
  /** `Ready`, `NotReady`, `Logout`; anything else is possible. */
  readonly state: string;
  readonly workMode: string | null;
  /** `null`: no reason of its own. */
  readonly reason: string | null;
}

/** The states of every GWS, for when the server does not list them. */
export const fixedAgentStates: readonly GwsAgentState[] = [
  { id: 'Ready', displayName: 'Ready', state: 'Ready', workMode: null, reason: null },
  { id: 'NotReady', displayName: 'Not Ready', state: 'NotReady', workMode: null, reason: null },
  { id: 'AfterCallWork', displayName: 'AfterCallWork', state: 'NotReady', workMode: 'AfterCallWork', reason: null },
  { id: 'AuxWork', displayName: 'AuxWork', state: 'NotReady', workMode: 'AuxWork', reason: null },
  { id: 'Offline', displayName: 'Offline', state: 'Logout', workMode: null, reason: null },
];

const text = z.string().nullish().catch(null);

const entry = z.object({
  operationName: z.string().min(1).max(bounds.nameLength),
  displayName: text,
  state: z.string().min(1),
  workMode: text,
  reason: text,
  reasonCode: text,
});

/**
 * The `settings` of `GET /settings/agent-states`: a list, or an object that has the states as its values
 * (gws-protocol-more A1 9). `null` when there is no state in it. Never throws.
 */
export function parseAgentStates(settings: unknown, reading: Reading = plainReading): readonly GwsAgentState[] | null {
  const list: readonly unknown[] = Array.isArray(settings)
    ? settings.slice(0, bounds.agentStates)
    : firstValues(settings);
  const states = list.flatMap((item): readonly GwsAgentState[] => {
    const parsed = entry.safeParse(item);
    // A name that holds a secret of the session could not be sent.
    if (!parsed.success || reading.id(parsed.data.operationName) !== parsed.data.operationName) return [];
    const { operationName, displayName, state, workMode, reason, reasonCode } = parsed.data;
    return [
      {
        id: operationName,
        displayName: reading.line(displayName ?? '') || reading.line(operationName),
        state: reading.line(state, bounds.wordLength),
        workMode: line(workMode, reading),
        reason: line(reason ?? reasonCode, reading),
      },
    ];
  });
  const once = states.filter((state, at) => states.findIndex((one) => one.id === state.id) === at);
  return once.length === 0 ? null : once;
}

function firstValues(settings: unknown): readonly unknown[] {
  const values: unknown[] = [];
  if (!isObject(settings)) return values;
  for (const name in settings) {
    if (values.length === bounds.agentStates) break;
    values.push(fieldOf(settings, name));
  }
  return values;
}

function line(value: string | null | undefined, reading: Reading): string | null {
  return reading.line(value ?? '', bounds.wordLength) || null;
}

import type { CallView } from '../../electron/contract/call';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { DispositionEntry } from '../../electron/core/outbox/entry';
import { isDelivered, type EntryState } from '../../electron/core/outbox/entryState';
import type { RecordedUserEvent, SimulatedCall, SimulatorState } from '../support/simulatorAnswers';

/** What the client shows and what the server has, in the same words. */
export interface Views {
  readonly client: readonly string[];
  readonly server: readonly string[];
}

/** A client that shows calls, one of them with its user data. */
export interface CallScreen {
  snapshot(): Snapshot | Promise<Snapshot>;
  select(callId: string): Promise<unknown>;
}

/** The live calls as they are shown, each with its user data: one after the other is selected. */
export async function shownCalls(screen: CallScreen): Promise<readonly CallView[]> {
  const live = (await screen.snapshot()).calls.filter((call) => call.state !== 'Released');
  const shown: CallView[] = [];
  for (const { id } of live) {
    await screen.select(id);
    shown.push(...(await screen.snapshot()).calls.filter((call) => call.id === id));
  }
  return shown;
}

/** The live calls of the agent with their states and user data, and whether both sides know the same CometD client. */
export function viewsOf(shown: readonly CallView[], userName: string, state: SimulatorState): Views {
  const held = state.calls.filter((call) => call.agent === userName && call.state !== 'Released');
  return {
    client: shown.map((call) => line(call, rowsOf(call))).toSorted(),
    server: held.map((call) => line(call, userDataOf(call))).toSorted(),
  };
}

function line(call: { readonly id: string; readonly state: string }, userData: readonly string[]): string {
  return `${call.id} ${call.state} ${userData.toSorted().join(' ')}`;
}

/** A field of the configuration has its row, an empty one, also while the call has no such key. */
function rowsOf({ userData }: CallView): readonly string[] {
  return userData.filter(({ value }) => value !== '').map(({ key, value }) => `${key}=${value}`);
}

function userDataOf(call: SimulatedCall): readonly string[] {
  return Object.entries(call.userData ?? {})
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${String(value)}`);
}

export const wantedChannels = ['/v2/me', '/v2/me/calls', '/v2/me/channels', '/v2/me/devices', '/v2/me/outbound'];

/** The subscriptions of each CometD client that the server has for the agent. */
export function subscriptionsOf(state: SimulatorState, userName: string): readonly (readonly string[])[] {
  return state.cometdSessions
    .filter(({ agent }) => agent === userName)
    .map(({ subscriptions }) => subscriptions.toSorted());
}

export interface Deliveries {
  readonly delivered: number;
  readonly lost: readonly string[];
  readonly unmarkedDuplicates: readonly string[];
}

interface Server {
  readonly calls: readonly SimulatedCall[];
  readonly events: readonly RecordedUserEvent[];
}

/** What a client remembers of one choice. */
export interface KeptChoice {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly state: EntryState;
  /** It was sent at least once. */
  readonly hasLeft: boolean;
  readonly isPossiblyDuplicate: boolean;
}

export function asKept({ id, callId, name, state, attempts, isPossiblyDuplicate }: DispositionEntry): KeptChoice {
  return { id, callId, name, state, hasLeft: attempts > 0, isPossiblyDuplicate };
}

/** Each acknowledged choice against what the server got: user data of live calls, user events of released ones. */
export function deliveriesOf(entries: readonly KeptChoice[], server: Server): Deliveries {
  const last = new Map(entries.filter(counts).map((entry) => [entry.callId, entry]));
  return {
    delivered: entries.filter(({ state }) => isDelivered(state)).length,
    lost: [...last.values()]
      .filter((entry) => !isDelivered(entry.state) || codeAt(server, entry.callId) !== entry.name)
      .map(describe),
    unmarkedDuplicates: entries.filter((entry) => isUnmarkedDuplicate(entry, entries, server)).map(describe),
  };
}

function counts({ state }: KeptChoice): boolean {
  return state !== 'superseded' && state !== 'withdrawn';
}

/** What reporting would say of the call: the last user event, else the user data that it ended with. */
export function codeAt({ calls, events }: Server, callId: string): unknown {
  const event = events.findLast((candidate) => candidate.callId === callId);
  return event?.disposition ?? calls.find(({ id }) => id === callId)?.userData?.['DispositionCode'];
}

/** The same code can be chosen for the same call several times, so copies count against all such choices. */
function isUnmarkedDuplicate(
  { callId, name }: KeptChoice,
  entries: readonly KeptChoice[],
  { events }: Server,
): boolean {
  // What never left cannot account for a copy.
  const alike = entries.filter((entry) => entry.callId === callId && entry.name === name && entry.hasLeft);
  const copies = events.filter((event) => event.callId === callId && event.disposition === name);
  return copies.length > alike.length && !alike.some(({ isPossiblyDuplicate }) => isPossiblyDuplicate);
}

function describe({ id, callId, name, state, hasLeft }: KeptChoice): string {
  return `${id} ${callId} ${name} ${state}${hasLeft ? '' : ', never sent'}`;
}

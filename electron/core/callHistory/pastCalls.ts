import { serversId } from '../calls/callIdentity';
import { comparableNumber, endOfNumber } from '../kernel/phoneNumber';
import { isSameOwner, type Owner } from '../session/owner';
import { callersNumber } from './callersNumber';
import type { PastCall } from './pastCall';

type List = readonly PastCall[];

/** Another call at the end copies at most this many; the other chunks are shared. */
const chunkSize = 256;

/** A few hundred calls in a row, with an index of them. */
class Chunk {
  readonly ended: { readonly firstMs: number; readonly lastMs: number };
  private readonly byServersId = new Map<string, PastCall[]>();
  private readonly byEndOfNumber = new Map<string, PastCall[]>();

  constructor(readonly calls: List) {
    let [firstMs, lastMs] = [Infinity, -Infinity];
    for (const call of calls) {
      addTo(this.byServersId, serversId(call.callId), call);
      const end = endOfNumber(callersNumber(call) ?? '');
      if (end !== null) addTo(this.byEndOfNumber, end, call);
      firstMs = Math.min(firstMs, call.atMs);
      lastMs = Math.max(lastMs, call.atMs);
    }
    this.ended = { firstMs, lastMs };
  }

  ofServersId(id: string): List {
    return this.byServersId.get(id) ?? none;
  }

  ofEndOfNumber(end: string): List {
    return this.byEndOfNumber.get(end) ?? none;
  }

  isOf(calls: List): boolean {
    return this.calls.length === calls.length && this.calls.every((call, place) => call === calls[place]);
  }
}

const none: List = [];

function addTo(index: Map<string, PastCall[]>, key: string, call: PastCall): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [call]);
  else known.push(call);
}

/** The calls on the card are asked for with each snapshot. */
const lastFound = new WeakMap<
  PastCalls,
  { readonly number: string; readonly country: string | null; readonly calls: List }
>();

/** One agent's calls that are over, oldest first. Never changed in place. */
export class PastCalls {
  static readonly none = new PastCalls([]);

  private constructor(private readonly chunks: readonly Chunk[]) {}

  /** Chunks that are as `before` are kept, with their index. */
  static of(list: List, before: PastCalls): PastCalls {
    const chunks: Chunk[] = [];
    for (let start = 0; start < list.length; start += chunkSize) {
      const calls = list.slice(start, start + chunkSize);
      const known = before.chunks[chunks.length];
      chunks.push(known?.isOf(calls) === true ? known : new Chunk(calls));
    }
    const isSame = chunks.length === before.chunks.length && chunks.every((one, place) => one === before.chunks[place]);
    return isSame ? before : new PastCalls(chunks);
  }

  /** The chunks in order; unchanged ones are the same arrays as before a change. */
  get pieces(): readonly List[] {
    return this.chunks.map(({ calls }) => calls);
  }

  find(callId: string): PastCall | null {
    const id = serversId(callId);
    // Searched from the end: most lookups are for a recent call.
    for (let index = this.chunks.length - 1; index >= 0; index -= 1) {
      const found = this.chunks[index]?.ofServersId(id).findLast((call) => call.callId === callId);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The calls that have had this id of the server. */
  ofServersId(id: string): List {
    return this.chunks.flatMap((chunk) => chunk.ofServersId(id));
  }

  /** The calls with this other party, however the number was written in `country`; none for a withheld number. */
  ofNumber(number: string, country: string | null): List {
    const known = lastFound.get(this);
    if (known?.number === number && known.country === country) return known.calls;
    const calls = this.findNumber(number, country);
    lastFound.set(this, { number, country, calls });
    return calls;
  }

  private findNumber(number: string, country: string | null): List {
    const same = comparableNumber(number, country);
    const end = endOfNumber(number);
    if (same === null || end === null) return none;
    // The same caller mostly comes written in the same way.
    const known = new Map<string, boolean>();
    const isSame = (other: string): boolean => {
      const answer = known.get(other) ?? comparableNumber(other, country) === same;
      known.set(other, answer);
      return answer;
    };
    return this.chunks.flatMap((chunk) => chunk.ofEndOfNumber(end).filter((call) => isSame(callersNumber(call) ?? '')));
  }

  /** Ended at or after `fromMs` and before `beforeMs`. */
  endedBetween(fromMs: number, beforeMs: number): List {
    return this.chunks
      .filter(({ ended }) => ended.lastMs >= fromMs && ended.firstMs < beforeMs)
      .flatMap(({ calls }) => calls.filter(({ atMs }) => atMs >= fromMs && atMs < beforeMs));
  }
}

interface OfOwner {
  readonly owner: Owner;
  readonly calls: PastCalls;
}

/** The same for all agents of this system user. */
export class PastCallsByOwner {
  static readonly none = new PastCallsByOwner([]);

  private constructor(private readonly owners: readonly OfOwner[]) {}

  of(owner: Owner): PastCalls {
    return this.owners.find((one) => isSameOwner(one.owner, owner))?.calls ?? PastCalls.none;
  }

  /** With these calls of all owners, oldest first. */
  with(list: List): PastCallsByOwner {
    const owners: { owner: Owner; list: PastCall[] }[] = [];
    for (const call of list) {
      const known = owners.find(({ owner }) => isSameOwner(owner, call.owner));
      if (known === undefined) owners.push({ owner: call.owner, list: [call] });
      else known.list.push(call);
    }
    return new PastCallsByOwner(
      owners.map((one) => ({ owner: one.owner, calls: PastCalls.of(one.list, this.of(one.owner)) })),
    );
  }
}

import { isObject } from './anyShape';
import { bounds } from './bounds';
import type { Reading } from './reading';

export type UserData = Readonly<Record<string, unknown>>;

/** What was left out of a call's user data, or cut. */
export interface UserDataLoss {
  readonly rows: number;
  /** Keys whose values were cut. */
  readonly cutKeys: readonly string[];
}

export const noLoss: UserDataLoss = { rows: 0, cutKeys: [] };

export interface ReadUserData {
  readonly userData: UserData;
  readonly loss: UserDataLoss;
}

/** `null` when it is not an object. Never throws, whatever the size and depth. */
export function readUserData(raw: unknown, reading: Reading): ReadUserData | null {
  if (!isObject(raw)) return null;
  const keys = Object.keys(raw);
  const { wantedKeys } = reading;
  const reader = new Reader(reading, new Set(wantedKeys));
  /** By the server's own names. */
  const taken = new Map<string, ReadRow>();
  const take = (key: string): void => {
    if (!taken.has(key) && reader.hasRoomFor(key, taken.size)) {
      const row = reader.row(key, raw[key]);
      if (row !== null) taken.set(key, row);
    }
  };
  // Wanted keys come first, so that nothing can push them out.
  const wanted = wantedKeys.slice(0, bounds.userDataRows).filter((key) => Object.hasOwn(raw, key));
  for (const key of wanted) take(key);
  let seen = 0;
  for (; seen < keys.length && !reader.isFull(taken.size); seen += 1) take(keys[seen] ?? '');
  // Each key keeps the position in which the server sent it.
  const order = new Set([...keys.slice(0, seen).filter((key) => taken.has(key)), ...wanted]);
  return {
    userData: Object.fromEntries([...order].map((key) => taken.get(key)).filter((row) => row !== undefined)),
    loss: { rows: keys.length - taken.size, cutKeys: reader.cutKeys },
  };
}

/** The displayed name, and the value. */
type ReadRow = readonly [string, unknown];

class Reader {
  readonly cutKeys: string[] = [];
  private readonly names = new Set<string>();
  private left: number = bounds.userDataLength;
  private parts = 0;
  private tried = 0;
  private cuts = 0;

  /** `kept`: the policy uses these keys to show, mask and hide, and dispositions are found by them. */
  constructor(
    private readonly reading: Pick<Reading, 'value'>,
    private readonly kept: ReadonlySet<string>,
  ) {}

  isFull(taken: number): boolean {
    return taken >= bounds.userDataRows || this.tried >= bounds.userDataTried || this.left <= 0;
  }

  hasRoomFor(key: string, taken: number): boolean {
    return !this.isFull(taken) && key.length <= Math.min(bounds.userDataNameLength, this.left);
  }

  /** `null` for a name that is already taken once its secrets are removed. */
  row(key: string, value: unknown): ReadRow | null {
    this.tried += 1;
    const name = this.name(key);
    if (this.names.has(name)) return null;
    this.names.add(name);
    this.left -= name.length;
    this.parts = 0;
    const before = this.cuts;
    const read = this.value(value, 0);
    if (this.cuts > before) this.cutKeys.push(name);
    return [name, read];
  }

  private name(key: string): string {
    return this.kept.has(key) ? key : this.reading.value(key, key.length);
  }

  private value(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'number' || typeof value === 'boolean') return this.word(value);
    if (typeof value !== 'object' || value === null) return value;
    // `valueText` shows deeper values only as present.
    if (depth >= bounds.userDataDepth) return {};
    if (Array.isArray(value)) return this.list(value, depth);
    return isObject(value) ? this.pairs(value, depth) : value;
  }

  private text(text: string): string {
    const room = Math.min(bounds.userDataValueLength, Math.max(0, this.left));
    if (text.length > room) this.cuts += 1;
    const kept = this.reading.value(text, room);
    this.left -= kept.length;
    return kept;
  }

  /** A password may consist of digits only. */
  private word(value: number | boolean): unknown {
    const text = String(value);
    const kept = this.reading.value(text, text.length);
    return kept === text ? value : kept;
  }

  private list(list: readonly unknown[], depth: number): readonly unknown[] {
    return this.within(list).map((one) => this.value(one, depth + 1));
  }

  private pairs(object: UserData, depth: number): UserData {
    const keys = this.within(Object.keys(object)).filter((key) => key.length <= bounds.userDataNameLength);
    const read = new Map<string, unknown>();
    for (const key of keys) {
      const name = this.name(key);
      if (read.has(name)) this.cuts += 1;
      else {
        this.left -= name.length;
        read.set(name, this.value(object[key], depth + 1));
      }
    }
    return Object.fromEntries(read);
  }

  private within<Part>(parts: readonly Part[]): readonly Part[] {
    const room = this.left > 0 ? Math.max(0, bounds.userDataParts - this.parts) : 0;
    if (parts.length > room) this.cuts += 1;
    const kept = parts.slice(0, room);
    this.parts += kept.length;
    return kept;
  }
}

import { bounds } from './bounds';
import type { Reading } from './reading';

export type UserData = Readonly<Record<string, unknown>>;

/** What of a call's user data was left out or cut. */
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

/** `null` when it is no object. Never throws, however much there is and however deep. */
export function readUserData(raw: unknown, reading: Reading): ReadUserData | null {
  if (!isPairs(raw)) return null;
  const keys = Object.keys(raw);
  const reader = new Reader(reading);
  const taken = new Map<string, unknown>();
  const take = (key: string): void => {
    if (!taken.has(key) && reader.hasRoomFor(key, taken.size)) taken.set(key, reader.read(key, raw[key]));
  };
  // Ours come first, so that nothing can push them out.
  const wanted = reading.wantedKeys.slice(0, bounds.userDataRows).filter((key) => Object.hasOwn(raw, key));
  for (const key of wanted) take(key);
  let seen = 0;
  for (; seen < keys.length && !reader.isFull(taken.size); seen += 1) take(keys[seen] ?? '');
  // Each stands where the server has put it.
  const order = new Set([...keys.slice(0, seen).filter((key) => taken.has(key)), ...wanted]);
  return {
    userData: Object.fromEntries([...order].flatMap((key) => (taken.has(key) ? [[key, taken.get(key)]] : []))),
    loss: { rows: keys.length - taken.size, cutKeys: reader.cutKeys },
  };
}

function isPairs(raw: unknown): raw is UserData {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

class Reader {
  readonly cutKeys: string[] = [];
  private left: number = bounds.userDataLength;
  private parts = 0;
  private cuts = 0;

  constructor(private readonly reading: Reading) {}

  isFull(taken: number): boolean {
    return taken >= bounds.userDataRows || this.left <= 0;
  }

  hasRoomFor(key: string, taken: number): boolean {
    return !this.isFull(taken) && key.length <= Math.min(bounds.userDataNameLength, this.left);
  }

  read(key: string, value: unknown): unknown {
    this.left -= key.length;
    this.parts = 0;
    const before = this.cuts;
    const read = this.value(value, 0);
    if (this.cuts > before) this.cutKeys.push(key);
    return read;
  }

  private value(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return this.text(value);
    if (typeof value !== 'object' || value === null) return value;
    // `valueText` shows no more of it than that it is there.
    if (depth >= bounds.userDataDepth) return {};
    return Array.isArray(value) ? this.list(value, depth) : this.pairs(value, depth);
  }

  private text(text: string): string {
    const room = Math.min(bounds.userDataValueLength, Math.max(0, this.left));
    const isCut = text.length > room;
    if (isCut) this.cuts += 1;
    const kept = this.reading.value(isCut ? text.slice(0, room) : text);
    this.left -= kept.length;
    return isCut ? `${kept}…` : kept;
  }

  private list(list: readonly unknown[], depth: number): readonly unknown[] {
    return this.within(list).map((one) => this.value(one, depth + 1));
  }

  private pairs(object: object, depth: number): UserData {
    const pairs = this.within(Object.entries(object)).filter(([key]) => key.length <= bounds.userDataNameLength);
    return Object.fromEntries(
      pairs.map(([key, one]: [string, unknown]) => {
        this.left -= key.length;
        return [key, this.value(one, depth + 1)];
      }),
    );
  }

  private within<Part>(parts: readonly Part[]): readonly Part[] {
    const room = this.left > 0 ? Math.max(0, bounds.userDataParts - this.parts) : 0;
    if (parts.length > room) this.cuts += 1;
    const kept = parts.slice(0, room);
    this.parts += kept.length;
    return kept;
  }
}

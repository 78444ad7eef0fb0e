/** In a burst of events the answer to a read is out of date each time. */
const mostReads = 3;

interface Read<Value> {
  /** `null`: it could not be read. */
  readonly read: () => Promise<Value | null>;
  /** What an event would change. */
  readonly current: () => unknown;
  readonly apply: (value: Value) => void;
}

/**
 * Applies what was read, unless an event changed the state meanwhile: the event is newer than the answer, so it reads
 * again. Resolves with whether an answer was applied.
 */
export async function readUnlessOvertaken<Value>({ read, current, apply }: Read<Value>): Promise<boolean> {
  for (let reads = 0; reads < mostReads; reads += 1) {
    const before = current();
    const value = await read();
    if (value === null) return false;
    if (current() === before) {
      apply(value);
      return true;
    }
  }
  return false;
}

import { createHash } from 'node:crypto';
import { readJournal, recordOf, writeJournal } from '../../electron/adapters/journal/journalFormat';
import { newEntry, type DispositionEntry } from '../../electron/core/outbox/entry';
import { seededNumbers } from './seededNumbers';

export interface FuzzOptions {
  readonly records: number;
  /** How many single bits are damaged, each in a fresh copy. */
  readonly bits: number;
  readonly seed: number;
}

export interface FuzzResult {
  readonly truncations: number;
  readonly damages: number;
  readonly crashes: number;
  /** Whole records that were not given back. */
  readonly lost: number;
  /** Given back, and never written. */
  readonly invented: number;
}

interface Sample {
  readonly content: string;
  readonly key: Buffer;
  /** As JSON, in order, with where each line begins and ends; the header comes first. */
  readonly lines: readonly { readonly json: string; readonly start: number; readonly end: number }[];
}

/** Cuts a real journal at every length and damages single bits all over it, and reads what is left. */
export async function fuzzJournal(options: FuzzOptions): Promise<FuzzResult> {
  const sample = await aSample(options);
  const tally = { truncations: 0, damages: 0, crashes: 0, lost: 0, invented: 0 };
  const check = async (content: string, isWhole: (line: Sample['lines'][number]) => boolean): Promise<void> => {
    const found = await recordsOf(content, sample.key);
    if (found === null) tally.crashes += 1;
    const wanted = sample.lines.slice(1).filter(isWhole);
    const given = new Set(found ?? []);
    tally.lost += wanted.filter(({ json }) => !given.has(json)).length;
    const known = new Set(sample.lines.map(({ json }) => json));
    tally.invented += [...given].filter((json) => !known.has(json)).length;
  };
  for (let length = 0; length < sample.content.length; length += 1) {
    tally.truncations += 1;
    await check(sample.content.slice(0, length), ({ end }) => end <= length);
  }
  const random = seededNumbers(options.seed);
  for (; tally.damages < options.bits; tally.damages += 1) {
    const place = Math.floor(random() * sample.content.length);
    const damaged = String.fromCharCode(sample.content.charCodeAt(place) ^ (1 << Math.floor(random() * 8)));
    const content = sample.content.slice(0, place) + damaged + sample.content.slice(place + 1);
    await check(content, ({ start, end }) => place < start || place >= end);
  }
  return tally;
}

async function recordsOf(content: string, key: Buffer): Promise<readonly string[] | null> {
  try {
    const read = await readJournal(content, key);
    return read.kind === 'journal' ? read.lines.map((line) => JSON.stringify(recordOf(line))) : [];
  } catch {
    // Counted as a crash.
    return null;
  }
}

async function aSample({ records, seed }: FuzzOptions): Promise<Sample> {
  const key = createHash('sha256')
    .update(`fuzz ${String(seed)}`)
    .digest();
  const entries = Array.from({ length: records }, (_, index) => anEntry(index));
  const content = await writeJournal(entries, key);
  const jsons = ['header', ...entries.map((entry) => JSON.stringify(entry))];
  let start = 0;
  const lines = jsons.map((json) => {
    const end = content.indexOf('\n', start) + 1;
    const line = { json, start, end };
    start = end;
    return line;
  });
  return { content, key, lines };
}

function anEntry(index: number): DispositionEntry {
  const call = { callId: `CALL${String(index)}`, callUuid: 'UUID', callUri: 'http://gws/calls/1', deviceId: 'DEVICE' };
  return newEntry(
    {
      ...call,
      owner: { server: 'http://gws', userId: 'user' },
      who: '+1 555 0100',
      subtitle: '',
      number: '+15550100',
      dnis: null,
      action: 'set',
      isUndo: false,
      previousName: null,
      name: 'Referred',
      displayName: 'Überwiesen',
      dispositionKey: null,
      seenKey: null,
      keysBefore: [],
      choseAfterRelease: index % 2 === 0,
      undoMs: 0,
    },
    { id: `entry-${String(index)}`, sequence: index, nowMs: 1_000 },
  );
}

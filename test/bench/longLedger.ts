import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readJournal, recordOf, writeJournal } from '../../electron/adapters/journal/journalFormat';

const dayMs = 86_400_000;
/** Policy `retention.ledgerDays` keeps them for 30. */
const days = 28;

const firstNames = ['Ana', 'Bob', 'Chloé', 'Dan', 'Eve', 'Finn', 'Gül', 'Hana', 'Ivo', 'Jürgen'];
const lastNames = ['Adams', 'Brown', 'Castellanos', 'Dupont', 'Engström', 'Fischer', 'Garcia', 'Hansen', 'Ivanov'];

const entry = z.looseObject({ id: z.string(), callId: z.string(), sequence: z.number(), chosenAtMs: z.number() });

/** Makes many entries of the last one in the journal of that folder, the oldest four weeks ago, each for a call of its own. */
export async function writeLongLedger(folder: string, count: number): Promise<void> {
  const file = join(folder, 'dispositions.journal');
  const key = keyOf(folder);
  const journal = await readJournal(readFileSync(file, 'latin1'), key);
  if (journal.kind !== 'journal') throw new Error(`the journal cannot be read: ${journal.kind}`);
  // Records of other kinds (past calls, notes) stand between the entries.
  const entries = journal.lines.flatMap((line) => entry.safeParse(recordOf(line)).data ?? []);
  const model = entries.at(-1);
  if (model === undefined) throw new Error('the journal holds no choice');
  const stepMs = (days * dayMs) / count;
  const records = Array.from({ length: count }, (_, index) => {
    const chosenAtMs = Math.round(model.chosenAtMs - (count - 1 - index) * stepMs);
    return {
      ...model,
      id: `bench-${String(index)}`,
      callId: `BENCH${String(index)}`,
      callUuid: `BENCHUUID${String(index)}`,
      who: whoOf(index),
      sequence: model.sequence + index,
      chosenAtMs,
      waitsSinceMs: chosenAtMs,
      notBeforeMs: chosenAtMs,
      acceptedAtMs: chosenAtMs + 20,
      confirmedAtMs: chosenAtMs + 30,
    };
  });
  writeFileSync(file, await writeJournal(records, key), 'latin1');
}

/** Half of them are numbers, the others have a name, and some of those an accent. */
function whoOf(index: number): string {
  if (index % 2 === 0) return `+1 555 ${String(index).padStart(6, '0')}`;
  const first = firstNames[Math.floor(index / 2) % firstNames.length] ?? '';
  const last = lastNames[Math.floor(index / 20) % lastNames.length] ?? '';
  return `${first} ${last} ${String(index)}`;
}

/** From the keyring, where Wrapkey has put it (electron/adapters/secrets/filesKey.ts). */
function keyOf(folder: string): Buffer {
  const args = ['lookup', 'service', 'Wrapkey', 'account', `Journal of ${folder}`];
  return Buffer.from(execFileSync('secret-tool', args, { encoding: 'utf8' }), 'base64');
}

import type { JournalRecord } from './journalPort';
import type { JournalShelf } from './recordShelf';
import { EntryReader } from './storedEntries';

interface Known {
  readonly records: Iterable<JournalRecord>;
  readonly shelves: readonly JournalShelf[];
  /** Records that this version does not understand. */
  readonly strange: readonly unknown[];
}

/** The records of another journal that are not known here. They are kept as they are, and read at the next start. */
export function unknownRecords(found: readonly unknown[], known: Known): readonly unknown[] {
  if (found.length === 0) return [];
  const reader = new EntryReader(known.shelves);
  for (const record of found) reader.read(record);
  const ids = new Set([...known.records].map(({ id }) => id));
  const carried = new Set(known.strange.map((record) => JSON.stringify(record)));
  return [
    ...reader.unknown.filter((record) => !carried.has(JSON.stringify(record))),
    ...[...reader.entries, ...reader.kept].filter((entry) => !ids.has(entry.id) && !carried.has(JSON.stringify(entry))),
  ];
}

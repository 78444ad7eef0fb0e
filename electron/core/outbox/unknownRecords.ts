import type { JournalRecord } from './journalPort';
import { EntryReader } from './storedEntries';

interface Known {
  readonly records: Iterable<JournalRecord>;
  /** Records that this version does not understand. */
  readonly strange: readonly unknown[];
}

/** The records of another journal that are not known here. They are kept as they are, and read at the next start. */
export function unknownRecords(found: readonly unknown[], known: Known): readonly unknown[] {
  if (found.length === 0) return [];
  const reader = new EntryReader();
  for (const record of found) reader.read(record);
  const ids = new Set([...known.records].map(({ id }) => id));
  const carried = new Set(known.strange.map((record) => JSON.stringify(record)));
  return [
    ...reader.unknown.filter((record) => !carried.has(JSON.stringify(record))),
    ...[...reader.entries, ...reader.recordingChanges].filter(
      (entry) => !ids.has(entry.id) && !carried.has(JSON.stringify(entry)),
    ),
  ];
}

import * as z from 'zod';
import { parseJson } from '../files/atomicFile';
import { Slices } from '../system/slices';
import { openLines, sealLine, type OpenedLine } from './sealedLines';

// Record 0 is the header: what this file is and which version wrote it. Every other record holds one entry.

const version = 1;
const header = z.object({ format: z.literal('wrapkey-journal'), version: z.int().min(1) });

export type JournalContent =
  | {
      readonly kind: 'journal';
      /** Without the header. */
      readonly lines: readonly OpenedLine[];
      readonly lastNumber: number;
      readonly damaged: number;
      /** Bytes up to the end of the last whole line. */
      readonly wholeLength: number;
    }
  | { readonly kind: 'foreign' | 'wrongKey' | 'newer' };

/** `content` is latin1: one character per byte. */
export async function readJournal(content: string, key: Buffer): Promise<JournalContent> {
  const { lines, damaged, wholeLength } = await openLines(content, key);
  const [first] = lines;
  if (first === undefined) return { kind: /^#\d{1,12} [\w-]+$/m.test(content) ? 'wrongKey' : 'foreign' };
  const written = first.number === 0 ? header.safeParse(parseJson(first.text)) : null;
  // A damaged header is only one lost record: what opens with this journal's key belongs to this journal.
  if (written?.success === true && written.data.version > version) return { kind: 'newer' };
  return {
    kind: 'journal',
    lines: lines.filter(({ number }) => number > 0),
    lastNumber: lines.at(-1)?.number ?? 0,
    damaged: damaged + (first.number === 0 || damaged > 0 ? 0 : 1),
    wholeLength,
  };
}

/** The content of a new file: header and records, numbered from 1. Made in slices, see `Slices`. */
export async function writeJournal(records: readonly unknown[], key: Buffer): Promise<string> {
  const slices = new Slices();
  const lines = [sealLine(JSON.stringify({ format: 'wrapkey-journal', version }), 0, key)];
  for (const record of records) {
    lines.push(sealLine(JSON.stringify(record), lines.length, key));
    if (slices.isOver()) await slices.rest();
  }
  return lines.join('');
}

/** A later version will convert the records of earlier ones here; version 1 is the first. */
export function recordOf({ text }: OpenedLine): unknown {
  return parseJson(text);
}

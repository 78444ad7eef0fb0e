import { seal, unseal } from '../secrets/sealed';
import { Slices } from '../system/slices';

// One record per line: `#NUMBER SEALED`, sealed together with its number. `#` does not occur in sealed text, so a
// reader finds the next record whatever happened to the one before.

/** One line, with its line end. */
export function sealLine(text: string, number: number, key: Buffer): string {
  return `#${String(number)} ${seal(text, boundIn(number), key)}\n`;
}

function boundIn(number: number): string {
  return `wrapkey-journal ${String(number)}`;
}

export interface OpenedLine {
  readonly number: number;
  readonly text: string;
}

export interface OpenedLines {
  /** Sorted by number, each number once. */
  readonly lines: readonly OpenedLine[];
  /** The number of damaged, foreign or misplaced parts, not counting an unfinished last line. */
  readonly damaged: number;
  /** The length up to the end of the last whole line; what follows is unfinished. */
  readonly wholeLength: number;
}

/** Reads everything that is readable, in slices. Damage costs only the record that it hit. */
export async function openLines(content: string, key: Buffer): Promise<OpenedLines> {
  const slices = new Slices();
  const lines = new Map<number, OpenedLine>();
  let last = -1;
  let damaged = 0;
  let wholeLength = 0;
  // A power cut may leave zeros at the end that nobody wrote.
  const end = content.length - trailingZeros(content);
  for (let start = 0; start < end;) {
    const next = nextStart(content, start, end);
    const chunk = content.slice(start, next);
    start = next;
    // Unfinished, so nobody was told that it is saved.
    if (next === end && /^#\d*( [\w-]*)?$/.test(chunk)) break;
    const line = openChunk(chunk, key);
    // Also counts a good record that is followed by foreign text or out of order.
    if (line === null || line.number <= last || chunk.indexOf('\n') !== chunk.length - 1) damaged += 1;
    if (line !== null && !lines.has(line.number)) lines.set(line.number, line);
    last = Math.max(last, line?.number ?? last);
    wholeLength = next;
    if (slices.isOver()) await slices.rest();
  }
  return { lines: [...lines.values()].sort((left, right) => left.number - right.number), damaged, wholeLength };
}

function nextStart(content: string, start: number, end: number): number {
  const next = content.indexOf('#', start + 1);
  return next < 0 || next > end ? end : next;
}

function openChunk(chunk: string, key: Buffer): OpenedLine | null {
  const [, number = '', sealed = ''] = /^#(\d{1,12}) ([\w-]+)/.exec(chunk) ?? [];
  if (sealed === '') return null;
  const text = unseal(sealed, boundIn(Number(number)), key);
  return text === null ? null : { number: Number(number), text };
}

function trailingZeros(content: string): number {
  let count = 0;
  while (content.charCodeAt(content.length - 1 - count) === 0) count += 1;
  return count;
}

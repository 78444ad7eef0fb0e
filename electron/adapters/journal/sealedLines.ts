import { seal, unseal } from '../secrets/sealed';
import { Slices } from '../system/slices';

// One record a line: `#NUMBER SEALED`, sealed with the number bound in. `#` is not in the alphabet of what is sealed, so
// that a reader finds the next record whatever happened to the one before.

/** A line with its end. */
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
  /** By number, each once. */
  readonly lines: readonly OpenedLine[];
  /** Whatever else there was or was out of its place, but for a last line that was never finished. */
  readonly damaged: number;
  /** How long the part is that ends with a whole line; what follows was never finished. */
  readonly wholeLength: number;
}

/** Reads all that can be read, in slices, and loses no more to a damage than the record it hit. */
export async function openLines(content: string, key: Buffer): Promise<OpenedLines> {
  const slices = new Slices();
  const lines = new Map<number, OpenedLine>();
  let last = -1;
  let damaged = 0;
  let wholeLength = 0;
  // After a power cut a file may have grown by zeros that nobody wrote.
  const end = content.length - trailingZeros(content);
  for (let start = 0; start < end;) {
    const next = nextStart(content, start, end);
    const chunk = content.slice(start, next);
    start = next;
    // Never finished, so nobody was told that it is kept.
    if (next === end && /^#\d*( [\w-]*)?$/.test(chunk)) break;
    const line = openChunk(chunk, key);
    // Also a good record with something strange behind it, or in a strange place.
    if (line === null || line.number <= last || chunk.indexOf('\n') !== chunk.length - 1) damaged += 1;
    if (line !== null && !lines.has(line.number)) lines.set(line.number, line);
    last = Math.max(last, line?.number ?? last);
    wholeLength = next;
    if (slices.areOver()) await slices.rest();
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

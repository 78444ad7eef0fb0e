import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

// One record a line: `#NUMBER SEALED`, sealed with AES-256-GCM, the number bound in. `#` is not in the alphabet of what
// is sealed, so that a reader finds the next record whatever happened to the one before.

const nonceBytes = 12;
const tagBytes = 16;
const algorithm = 'aes-256-gcm';

/** A line with its end. */
export function sealLine(text: string, number: number, key: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(boundIn(number));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `#${String(number)} ${sealed.toString('base64url')}\n`;
}

/** `null` when it was sealed with another key or as another record, or is damaged. */
function openSealed(sealed: string, number: number, key: Buffer): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes));
  decipher.setAAD(boundIn(number));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8');
    return text + decipher.final('utf8');
  } catch {
    // What Node says of it is always the same; the caller counts it.
    return null;
  }
}

function boundIn(number: number): Buffer {
  return Buffer.from(`wrapkey-journal ${String(number)}`);
}

export interface OpenedLine {
  readonly number: number;
  readonly text: string;
}

export interface OpenedLines {
  /** With rising numbers. */
  readonly lines: readonly OpenedLine[];
  /** Whatever else there was, but for a last line that was never finished. */
  readonly damaged: number;
  /** How long the part is that ends with a whole line; what follows was never finished. */
  readonly wholeLength: number;
}

/** Reads all that can be read, and loses no more to a damage than the record it hit. */
export function openLines(content: string, key: Buffer): OpenedLines {
  const lines: OpenedLine[] = [];
  let last = -1;
  let damaged = 0;
  let wholeLength = 0;
  // After a power cut a file may have grown by zeros that nobody wrote.
  const end = content.length - trailingZeros(content);
  for (let start = 0; start < end;) {
    const next = nextStart(content, start, end);
    const chunk = content.slice(start, next);
    const isLast = next === end;
    start = next;
    // Never finished, so nobody was told that it is kept.
    if (isLast && /^#\d*( [\w-]*)?$/.test(chunk)) break;
    const line = openChunk(chunk, key);
    const isGood = line !== null && line.number > last;
    if (isGood) {
      lines.push(line);
      last = line.number;
    }
    // Also a good record with something strange behind it.
    if (!isGood || chunk.indexOf('\n') !== chunk.length - 1) damaged += 1;
    wholeLength = next;
  }
  return { lines, damaged, wholeLength };
}

function nextStart(content: string, start: number, end: number): number {
  const next = content.indexOf('#', start + 1);
  return next < 0 || next > end ? end : next;
}

function openChunk(chunk: string, key: Buffer): OpenedLine | null {
  const [, number = '', sealed = ''] = /^#(\d{1,12}) ([\w-]+)/.exec(chunk) ?? [];
  if (sealed === '') return null;
  const text = openSealed(sealed, Number(number), key);
  return text === null ? null : { number: Number(number), text };
}

function trailingZeros(content: string): number {
  let count = 0;
  while (content.charCodeAt(content.length - 1 - count) === 0) count += 1;
  return count;
}

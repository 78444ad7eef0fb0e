import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { WrapUpStore } from '../../core/ports';
import { fail } from '../../core/result';
import { isMissing, parseJson, setAside, writeAtomically, type WriteResult } from '../files/atomicFile';

/** Makes text unreadable for everybody but this user of this machine. */
export interface Sealing {
  isAvailable(): boolean;
  /** Throws when the key cannot be had. */
  seal(text: string): Buffer;
  /** Throws when it was sealed with another key, or damaged. */
  open(sealed: Buffer): string;
}

interface Waiting {
  records: readonly unknown[];
  readonly written: Promise<WriteResult>;
}

const fileSchema = z.object({ version: z.literal(1), sealed: z.base64() });
const recordsSchema = z.array(z.unknown());

/** `{ "version": 1, "sealed": BASE64 }`; sealed is the JSON of the records. */
export class WrapUpFile implements WrapUpStore {
  private waiting: Waiting | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly sealing: Sealing,
  ) {}

  async load(): ReturnType<WrapUpStore['load']> {
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      return { records: [], setAside: isMissing(error) ? null : await setAside(this.file) };
    }
    // What was sealed on a day when the key could be had stays for such a day.
    if (!this.sealing.isAvailable()) return { records: [], setAside: null };
    const records = this.unsealed(text);
    return records === null ? { records: [], setAside: await setAside(this.file) } : { records, setAside: null };
  }

  /** One write at a time; what comes meanwhile waits for the next one, which holds the newest list. */
  save(records: readonly unknown[]): Promise<WriteResult> {
    if (this.waiting !== null) {
      this.waiting.records = records;
      return this.waiting.written;
    }
    const written = this.last.then(() => this.writeWaiting());
    this.waiting = { records, written };
    this.last = written;
    return written;
  }

  /** The newest list is on the disk, or could not be put there. */
  async settled(): Promise<void> {
    await this.last;
  }

  private writeWaiting(): Promise<WriteResult> {
    const records = this.waiting?.records ?? [];
    this.waiting = null;
    return this.write(records);
  }

  private async write(records: readonly unknown[]): Promise<WriteResult> {
    if (!this.sealing.isAvailable()) return fail({ reason: 'this machine keeps no key to seal them with' });
    let sealed: string;
    try {
      sealed = this.sealing.seal(JSON.stringify(records)).toString('base64');
    } catch (error) {
      // The keychain's own words; they hold neither a path nor what was to be sealed.
      return fail({ reason: error instanceof Error ? error.message : 'unknown' });
    }
    return writeAtomically(this.file, `${JSON.stringify({ version: 1, sealed })}\n`);
  }

  private unsealed(text: string): readonly unknown[] | null {
    const stored = fileSchema.safeParse(parseJson(text));
    if (!stored.success) return null;
    try {
      const records = recordsSchema.safeParse(JSON.parse(this.sealing.open(Buffer.from(stored.data.sealed, 'base64'))));
      return records.success ? records.data : null;
    } catch {
      // Another key, or damage: the file is set aside and the agent told.
      return null;
    }
  }
}

import * as z from 'zod';
import { fail, succeed, type Result } from '../../core/kernel/result';
import type { JournalRisk, WrittenAnew } from '../../core/outbox/journalPort';
import type { WrapUpStore } from '../../core/wrapup/wrapUpStorePort';
import { seal, unseal } from '../secrets/sealed';
import { withinTime } from '../system/withinTime';
import { errorCode, isMissing, parseJson } from './atomicFile';
import { setAside } from './brokenCopies';
import { diskRisk } from './diskRisk';
import { FileProblem, readWithoutLimit, readRegularFile, usualLimitMs } from './readRegularFile';
import { replaceFile } from './replaceFile';

/** The key that seals this user's files; `null` where no keychain gives one. */
export type SealingKey = () => Promise<Buffer | null>;

export interface RecordsFileParts {
  readonly key: SealingKey;
  /** `inUse`: another process holds the lock and may write. */
  readonly lock: () => Promise<JournalRisk | null>;
  /** Stands in the seal, so that no file passes for another. Never changes. */
  readonly sealedAs: string;
}

type Saved = Result<WrittenAnew, JournalRisk>;

interface Waiting {
  records: readonly unknown[];
  readonly written: Promise<Saved>;
}

const fileSchema = z.object({ version: z.literal(1), sealed: z.base64url() });
const recordsSchema = z.array(z.unknown());

/** A sealed list: `{ "version": 1, "sealed": BASE64URL }`; sealed is the JSON of the records. */
export class RecordsFile implements WrapUpStore {
  /** The file could not be read, because the key or the disk's answer is missing, so it must not be replaced. */
  private unreadAs: JournalRisk | null = null;
  /** A disk that does not answer is asked only once; later callers wait for the same answer. */
  private reading: Promise<string> | null = null;
  /** The content of the file as last read or written here; `null` for no file. */
  private text: string | null = null;
  private waiting: Waiting | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly parts: RecordsFileParts,
    /** How long the disk may take to answer. */
    private readonly limits: { readonly answerMs: number } = { answerMs: usualLimitMs },
  ) {}

  async load(): ReturnType<WrapUpStore['load']> {
    let text: string;
    try {
      text = await this.wholeText();
    } catch (error) {
      // A disk that does not answer may hold a file, so none may be written over it.
      this.unreadAs = errorCode(error) === 'ETIMEDOUT' ? 'diskFailed' : null;
      const isLeft = isMissing(error) || this.unreadAs !== null;
      return { records: [], setAside: isLeft ? null : await setAside(this.file) };
    }
    // A file that was sealed with the key stays until the key is available again.
    const key = await this.parts.key();
    this.unreadAs = key === null ? 'noKeychain' : null;
    if (key === null) return { records: [], setAside: null };
    const records = unsealed(text, this.parts.sealedAs, key);
    if (records === null) return { records: [], setAside: await setAside(this.file) };
    this.text = text;
    return { records, setAside: null };
  }

  unread(): JournalRisk | null {
    return this.unreadAs;
  }

  /** One write at a time; calls during a write wait for the next one, which writes the newest list. */
  save(records: readonly unknown[]): Promise<Saved> {
    if (this.waiting !== null) {
      this.waiting.records = records;
      return this.waiting.written;
    }
    const written = this.last.then(() => this.writeWaiting());
    this.waiting = { records, written };
    // The caller gets the failure; it does not stop the next write.
    this.last = written.catch(() => null);
    return written;
  }

  /** Resolves when the newest list is on the disk, or writing it has failed. */
  async settled(): Promise<void> {
    await this.last;
  }

  private async wholeText(): Promise<string> {
    this.reading ??= readWithoutLimit(this.file, 'utf8').catch((error: unknown) => {
      this.reading = null;
      throw error;
    });
    const text = await withinTime(this.limits.answerMs, this.reading, null);
    if (text === null) throw new FileProblem('ETIMEDOUT');
    this.reading = null;
    return text;
  }

  private writeWaiting(): Promise<Saved> {
    const records = this.waiting?.records ?? [];
    this.waiting = null;
    return this.write(records);
  }

  private async write(records: readonly unknown[]): Promise<Saved> {
    // The existing file has still not been read.
    if (this.unreadAs !== null) return fail(this.unreadAs);
    const key = await this.parts.key();
    if (key === null) return fail('noKeychain');
    // Two programs would set each other's list aside. Where no lock is possible, the file is written without one.
    if ((await this.parts.lock()) === 'inUse') return fail('inUse');
    const text = `${JSON.stringify({ version: 1, sealed: seal(JSON.stringify(records), this.parts.sealedAs, key) })}\n`;
    try {
      const wasRemoved = !(await this.isUnchanged());
      // A file that somebody put in its place is not this program's to erase.
      const aside = wasRemoved ? await setAside(this.file) : null;
      await replaceFile(this.file, text, 'utf8');
      this.text = text;
      // The same path means that there was nothing to set aside.
      return succeed(wasRemoved ? { wasRemoved, keptAs: aside === this.file ? null : aside } : { wasRemoved });
    } catch (error) {
      return fail(diskRisk(error));
    }
  }

  /** The file is small and seldom written, so it is compared as a whole. */
  private async isUnchanged(): Promise<boolean> {
    try {
      return (await readRegularFile(this.file, 'utf8')) === this.text;
    } catch (error) {
      if (errorCode(error) === 'ETIMEDOUT') throw error;
      return this.text === null && isMissing(error);
    }
  }
}

/** `null` for another key, or damage: the file is set aside and the agent told. */
function unsealed(text: string, sealedAs: string, key: Buffer): readonly unknown[] | null {
  const stored = fileSchema.safeParse(parseJson(text));
  if (!stored.success) return null;
  const json = unseal(stored.data.sealed, sealedAs, key);
  const records = recordsSchema.safeParse(json === null ? null : parseJson(json));
  return records.success ? records.data : null;
}

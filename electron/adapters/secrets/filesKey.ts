import { randomBytes } from 'node:crypto';
import { fail, succeed, type Result } from '../../core/kernel/result';
import type { JournalRisk, LateKey } from '../../core/outbox/journalPort';
import type { SecretFailure, SecretStore } from '../../core/session/secretsPort';
import { withinTime } from '../system/withinTime';

const keyBytes = 32;

/** The key that the journal and the pending wrap-ups are sealed with, from the keychain; the first time it is made. */
export async function filesKey(secrets: SecretStore, name: string): Promise<Result<Buffer, JournalRisk>> {
  const kept = await readKey(secrets, name);
  if (!kept.ok || kept.value !== null) return asKey(kept);
  // A keychain whose question to unlock it was turned away also says that there is none. One that takes another secret is
  // open, and only then is a key that is not there not there: the old one must never be written over.
  const open = await isOpen(secrets, `${name} (test)`);
  if (!open.ok) return open;
  const still = await readKey(secrets, name);
  if (!still.ok || still.value !== null) return asKey(still);
  const written = await secrets.write(name, randomBytes(keyBytes).toString('base64'));
  if (!written.ok) return fail(risks[written.failure.code]);
  // Only what the keychain gives back can be relied on at the next start.
  return asKey(await readKey(secrets, name));
}

function asKey(read: Result<Buffer | null, JournalRisk>): Result<Buffer, JournalRisk> {
  if (!read.ok) return read;
  return read.value === null ? fail('noKeychain') : succeed(read.value);
}

async function isOpen(secrets: SecretStore, name: string): Promise<Result<null, JournalRisk>> {
  const written = await secrets.write(name, 'Wrapkey asks whether this keychain is open.');
  const removed = written.ok ? await secrets.remove(name) : written;
  return removed.ok ? succeed(null) : fail(risks[removed.failure.code]);
}

async function readKey(secrets: SecretStore, name: string): Promise<Result<Buffer | null, JournalRisk>> {
  const read = await secrets.read(name);
  if (!read.ok) return fail(risks[read.failure.code]);
  const key = read.value === null ? null : Buffer.from(read.value, 'base64');
  // One that somebody has changed by hand opens nothing any more.
  return succeed(key?.length === keyBytes ? key : null);
}

const risks: Readonly<Record<SecretFailure['code'], JournalRisk>> = {
  missing: 'noKeychain',
  locked: 'keychainLocked',
  slow: 'keychainSlow',
};

/** The program must go on, whatever the keychain asks its user. */
const usualLimitMs = 8_000;

export interface FilesKey extends LateKey {
  /** Within the limit; once the keychain has answered, what it said. */
  readonly get: () => Promise<Result<Buffer, JournalRisk>>;
  readonly orNull: () => Promise<Buffer | null>;
}

/**
 * The key of that folder's files: each folder has its own. Asked for once, because a keychain may ask its user each time;
 * `secrets` waits for the answer however long that takes.
 */
export function filesKeyOf(folder: string, secrets: SecretStore, limitMs = usualLimitMs): FilesKey {
  const asked = filesKey(secrets, `Journal of ${folder}`);
  const inTime = withinTime(limitMs, asked, fail<JournalRisk>('keychainSlow'));
  // The answer itself comes first: it counts as soon as it is there.
  const get = () => Promise.race([asked, inTime]);
  return {
    get,
    orNull: () => get().then((answer) => (answer.ok ? answer.value : null)),
    answered: () => asked.then(() => undefined),
  };
}

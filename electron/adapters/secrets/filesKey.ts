import { randomBytes } from 'node:crypto';
import { fail, succeed, type Result } from '../../core/kernel/result';
import type { JournalRisk, LateKey } from '../../core/outbox/journalPort';
import type { SecretFailure, SecretStore } from '../../core/session/secretsPort';
import { withinTime } from '../system/withinTime';

const keyBytes = 32;

/** The key for the journal and the pending wrap-ups, from the keychain. Makes one when there is none. */
export async function filesKey(secrets: SecretStore, name: string): Promise<Result<Buffer, JournalRisk>> {
  const kept = await readKey(secrets, name);
  if (!kept.ok || kept.value !== null) return asKey(kept);
  // A keychain whose question to unlock it was dismissed also reports no key. Only one that accepts another secret is
  // certainly open, so that the key is really missing: an existing key must never be overwritten.
  const open = await isOpen(secrets, `${name} (test)`);
  if (!open.ok) return open;
  const still = await readKey(secrets, name);
  if (!still.ok || still.value !== null) return asKey(still);
  const written = await secrets.write(name, randomBytes(keyBytes).toString('base64'));
  if (!written.ok) return fail(risks[written.failure.code]);
  // The key is used only if the keychain gives it back: otherwise the next start could not read the files.
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
  // A key of another length was changed by hand and opens no file.
  return succeed(key?.length === keyBytes ? key : null);
}

const risks: Readonly<Record<SecretFailure['code'], JournalRisk>> = {
  missing: 'noKeychain',
  locked: 'keychainLocked',
  slow: 'keychainSlow',
};

/** The program must not wait longer, even if the keychain is asking its user something. */
const usualLimitMs = 8_000;

export interface FilesKey extends LateKey {
  /** Resolves within the limit, and with the keychain's answer once there is one. */
  readonly get: () => Promise<Result<Buffer, JournalRisk>>;
  readonly orNull: () => Promise<Buffer | null>;
}

/**
 * The key for the files of this folder; each folder has its own. The keychain is asked once, because it may ask its
 * user each time. `secrets` must wait for the answer without a limit.
 */
export function filesKeyOf(folder: string, secrets: SecretStore, limitMs = usualLimitMs): FilesKey {
  const asked = filesKey(secrets, `Journal of ${folder}`);
  const inTime = withinTime(limitMs, asked, fail<JournalRisk>('keychainSlow'));
  // `asked` is first, so that it wins as soon as the answer is there.
  const get = () => Promise.race([asked, inTime]);
  return {
    get,
    orNull: () => get().then((answer) => (answer.ok ? answer.value : null)),
    answered: () => asked.then(() => undefined),
  };
}

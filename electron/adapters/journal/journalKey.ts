import { randomBytes } from 'node:crypto';
import type { JournalRisk } from '../../contract/failures';
import type { SecretFailure, SecretStore } from '../../core/ports';
import { fail, succeed, type Result } from '../../core/result';

const keyBytes = 32;

/** The key of the journal from the keychain; the first time it is made and put there. */
export async function journalKey(secrets: SecretStore, name: string): Promise<Result<Buffer, JournalRisk>> {
  const kept = await readKey(secrets, name);
  if (!kept.ok) return kept;
  if (kept.value !== null) return succeed(kept.value);
  const written = await secrets.write(name, randomBytes(keyBytes).toString('base64'));
  if (!written.ok) return fail(risks[written.failure.code]);
  // Only what the keychain gives back can be relied on at the next start.
  const readBack = await readKey(secrets, name);
  if (!readBack.ok) return readBack;
  return readBack.value === null ? fail('noKeychain') : succeed(readBack.value);
}

async function readKey(secrets: SecretStore, name: string): Promise<Result<Buffer | null, JournalRisk>> {
  const read = await secrets.read(name);
  if (!read.ok) return fail(risks[read.failure.code]);
  const key = read.value === null ? null : Buffer.from(read.value, 'base64');
  return succeed(key?.length === keyBytes ? key : null);
}

const risks: Readonly<Record<SecretFailure['code'], JournalRisk>> = {
  missing: 'noKeychain',
  locked: 'keychainLocked',
  slow: 'keychainSlow',
};

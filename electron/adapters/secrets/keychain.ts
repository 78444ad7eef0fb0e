import { errorName } from '../../core/kernel/errorName';
import type { Logger } from '../../core/kernel/log';
import { fail, succeed, type Result } from '../../core/kernel/result';
import type { SecretFailure, SecretStore } from '../../core/session/secretsPort';
import { withinTime } from '../system/withinTime';

/** The name that users see in the system keychain. */
const service = 'Wrapkey';
/** A keychain that asks its user for a password answers only after that, and the program must not wait. */
const usualAnswerLimitMs = 8_000;

/** The functions of keytar that are used. */
type Library = Pick<Awaited<ReturnType<typeof loadLibrary>>, 'getPassword' | 'setPassword' | 'deletePassword'>;

async function loadLibrary() {
  const { default: keytar } = await import('keytar');
  return keytar;
}

export interface KeychainOptions {
  readonly load?: () => Promise<Library>;
  /** `null` waits without a limit. */
  readonly answerLimitMs?: number | null;
}

/** The system's keychain through keytar: Windows Credential Manager, macOS Keychain, Secret Service. */
export class Keychain implements SecretStore {
  private readonly library: Promise<Library | null>;
  private readonly answerLimitMs: number | null;
  /** The number of the latest write of each name. */
  private readonly latestWrites = new Map<string, number>();

  constructor(
    private readonly log: Logger,
    { load = loadLibrary, answerLimitMs = usualAnswerLimitMs }: KeychainOptions = {},
  ) {
    this.answerLimitMs = answerLimitMs;
    this.library = load().catch((error: unknown) => {
      // No build for this machine, or libsecret is not installed.
      log.warn('no keychain library', { error: errorName(error) });
      return null;
    });
  }

  read(name: string): Promise<Result<string | null, SecretFailure>> {
    return this.ask((library) => library.getPassword(service, name));
  }

  async write(name: string, secret: string): Promise<Result<null, SecretFailure>> {
    const writeNumber = (this.latestWrites.get(name) ?? 0) + 1;
    this.latestWrites.set(name, writeNumber);
    let isGivenUp = false;
    const written = await this.ask(async (library) => {
      await library.setPassword(service, name, secret);
      // The caller was told that it is not saved. A later write of the same name may have succeeded, and stays.
      if (isGivenUp && this.latestWrites.get(name) === writeNumber) await library.deletePassword(service, name);
    });
    isGivenUp = !written.ok;
    return written.ok ? succeed(null) : written;
  }

  async remove(name: string): Promise<Result<null, SecretFailure>> {
    const removed = await this.ask((library) => library.deletePassword(service, name));
    return removed.ok ? succeed(null) : removed;
  }

  private async ask<Answer>(question: (library: Library) => Promise<Answer>): Promise<Result<Answer, SecretFailure>> {
    const library = await this.library;
    if (library === null) return fail({ code: 'missing' });
    const answer = question(library).then(
      (value) => succeed(value),
      (error: unknown) => fail(this.failure(error)),
    );
    if (this.answerLimitMs === null) return answer;
    return withinTime(this.answerLimitMs, answer, fail<SecretFailure>({ code: 'slow' }));
  }

  private failure(error: unknown): SecretFailure {
    const code = meansLocked(error instanceof Error ? error.message : '') ? 'locked' : 'missing';
    this.log.warn('keychain refused', { code });
    return { code };
  }
}

/**
 * Whether somebody would have to unlock or allow the keychain, by the words of libsecret (`locked`, `dismissed`) and
 * macOS (`errSecAuthFailed`, `errSecInteractionNotAllowed`, `userCanceledErr` in words). Other errors count as no
 * keychain.
 */
export function meansLocked(message: string): boolean {
  return /locked|dismissed|denied|user name or passphrase|interaction is not allowed|cancell?ed/i.test(message);
}

import type { ServerAddress } from '../gws/serverAddress';
import type { Clock } from '../kernel/clock';
import type { Result } from '../kernel/result';
import { TokenBucket } from '../kernel/tokenBucket';
import type { SignInFailure } from '../session/signInFailure';

// Wrapkey contacts any server that the sign-in form names. Malicious code in a page could use that to send data out in
// addresses, and to guess passwords. A person needs neither many servers nor many passwords.

const newAddresses = { atOnce: 5, everyMs: 60_000 };
const refusedPasswords = { atOnce: 5, everyMs: 20_000 };

export class SignInLimits {
  private readonly addresses: TokenBucket;
  private readonly passwords: TokenBucket;
  /** Base addresses tried since the program started. */
  private readonly tried = new Set<string>();

  constructor(clock: Pick<Clock, 'monotonicMs'>) {
    this.addresses = new TokenBucket(clock, newAddresses);
    this.passwords = new TokenBucket(clock, refusedPasswords);
  }

  /** `known`: the policy's, and the one where the agent last signed in. */
  admitsServer({ base }: ServerAddress, known: readonly string[]): boolean {
    if (known.includes(base) || this.tried.has(base)) return true;
    if (!this.addresses.take()) return false;
    this.tried.add(base);
    return true;
  }

  /** Tries a typed password unless too many were refused lately. A cancelled try counts as refused. */
  async tryPassword(attempt: () => Promise<Result<null, SignInFailure>>): Promise<Result<null, SignInFailure>> {
    if (!this.passwords.take()) return { ok: false, failure: { code: 'tooManyPasswords' } };
    const result = await attempt();
    const isSpent = !result.ok && (result.failure.code === 'credentialsRefused' || result.failure.code === 'cancelled');
    if (!isSpent) this.passwords.giveBack();
    return result;
  }
}

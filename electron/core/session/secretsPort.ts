import type { KeychainProblem } from '../../contract/signIn';
import type { Result } from '../kernel/result';

/** What can be kept in the keychain of the system cannot be had just now. Its own words may name the user. */
export interface SecretFailure {
  readonly code: KeychainProblem;
}

/** Secrets in the keychain of the system, each under a name that its user recognises there. */
export interface SecretStore {
  /** `null` when there is none of that name. */
  read(name: string): Promise<Result<string | null, SecretFailure>>;
  write(name: string, secret: string): Promise<Result<null, SecretFailure>>;
  /** Also when there is none of that name. */
  remove(name: string): Promise<Result<null, SecretFailure>>;
}

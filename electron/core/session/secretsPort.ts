import type { Result } from '../kernel/result';

/** `locked`: it was not unlocked. `slow`: it may be asking its user for a password of its own. */
export type KeychainProblem = 'missing' | 'locked' | 'slow';

/** The keychain of the system refused or did not answer in time. Its own words may name the user. */
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

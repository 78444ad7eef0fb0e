import type { Result } from '../kernel/result';

/** `locked`: it was not unlocked. `slow`: it may be asking the user for its own password. */
export type KeychainProblem = 'missing' | 'locked' | 'slow';

/** The system keychain refused or did not answer in time. Its message is left out because it may name the user. */
export interface SecretFailure {
  readonly code: KeychainProblem;
}

/** Secrets in the system keychain, each under a name that the user recognises there. */
export interface SecretStore {
  /** `null` when none has that name. */
  read(name: string): Promise<Result<string | null, SecretFailure>>;
  write(name: string, secret: string): Promise<Result<null, SecretFailure>>;
  /** Succeeds when none has that name. */
  remove(name: string): Promise<Result<null, SecretFailure>>;
}

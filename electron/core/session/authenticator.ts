import type { GwsApi } from '../gws/gwsApi';
import type { GwsUser } from '../gws/user';
import type { Result } from '../kernel/result';
import type { SignInFailure } from './signInFailure';

/**
 * How an agent authenticates. Called again whenever the server has forgotten the agent, so the session itself keeps no
 * secret.
 */
export interface Authenticator {
  /** As typed; empty when only the server will know. */
  readonly userName: string;
  /** A redirect by the server means single sign-on. */
  readonly followsRedirects: boolean;
  /** Authenticates, and returns the answer of `readAgent`. */
  prove(api: GwsApi): Promise<Result<GwsUser | null, SignInFailure>>;
  /** The connection is established: the sign-in or the reconnect is over. */
  proved(): void;
  /** The result is no longer wanted. */
  stop(): void;
}

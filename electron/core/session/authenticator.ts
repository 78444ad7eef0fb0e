import type { SignInFailure } from '../../contract/signIn';
import type { GwsApi } from '../gws/gwsApi';
import type { GwsUser } from '../gws/user';
import type { Result } from '../kernel/result';

/**
 * How an agent proves to the server who is there. It is asked anew whenever the server does not know any more, so the
 * session itself keeps no secret.
 */
export interface Authenticator {
  /** As typed; empty when only the server will say. */
  readonly userName: string;
  /** A server that redirects wants single sign-on. */
  readonly followsRedirects: boolean;
  /** What `readAgent` says of a server that knows who is there now. */
  prove(api: GwsApi): Promise<Result<GwsUser | null, SignInFailure>>;
  /** There is a connection: the sign-in, or the loss, is over. */
  proved(): void;
  /** Nobody wants to know any more. */
  stop(): void;
}

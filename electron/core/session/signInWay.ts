import type { SignInFailure } from '../../contract/signIn';
import type { GwsBody } from '../gws/envelope';
import type { GwsClient } from '../gws/gwsClient';
import type { Result } from '../kernel/result';

/** `GET /me` with all that a sign-in needs to know of the agent (gws-protocol 3.2). */
export const signInPath = '/api/v2/me?subresources=features,devices,calls,channels,settings';

/**
 * How an agent proves to the server who is there. It is asked anew whenever the server does not know any more, so the
 * session itself keeps no secret.
 */
export interface SignInWay {
  /** As typed; empty when only the server will say. */
  readonly userName: string;
  /** A server that redirects wants single sign-on. */
  readonly followsRedirects: boolean;
  /** The answer to `signInPath` of a server that knows who is there now. */
  prove(client: GwsClient): Promise<Result<GwsBody, SignInFailure>>;
  /** There is a connection: the sign-in, or the loss, is over. */
  proved(): void;
  /** Nobody wants to know any more. */
  stop(): void;
}

import { succeed } from '../../electron/core/kernel/result';
import type { SignInOrder } from '../../electron/core/session/activeSignIn';
import { PasswordAuthenticator } from '../../electron/core/session/passwordAuthenticator';
import { siteOf } from '../../electron/core/session/siteServers';

export interface OrderParts {
  readonly server?: string;
  readonly secondAddress?: string;
  readonly userName?: string;
  readonly password?: string;
  /** The password in the keychain. */
  readonly kept?: string | null;
  readonly ownSession?: SignInOrder['ownSession'];
}

/** A sign-in with a password that is also in the keychain, so that it can be repeated. */
export function anOrder(parts: OrderParts = {}): SignInOrder {
  const { server = 'https://gws.example', secondAddress = null, userName = 'jdoe', password = 'secret' } = parts;
  const site = siteOf(server, { address: server, secondAddress });
  if (site === null) throw new Error(`${server} is no address`);
  const kept = { recall: () => Promise.resolve(succeed(parts.kept ?? password)), refused: () => Promise.resolve() };
  const ownSession = parts.ownSession ?? { mode: 'attach', place: null };
  return {
    site,
    authenticator: new PasswordAuthenticator({ userName, isServerNamed: false, mayHold: true, kept }, password),
    ownSession,
  };
}

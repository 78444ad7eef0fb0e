import type { IncomingMessage } from 'node:http';
import { newUuid } from '../switch/identifiers';

const cookieName = 'BAYEUX_BROWSER';

/**
 * The library recognises a client only by its BAYEUX_BROWSER cookie. For clients without cookies this remembers the
 * cookie, by clientId.
 */
export class BrowserCookies {
  readonly #browsers = new Map<string, string>();

  /** Adds the cookie to a request without one. Returns a function that records the client that a handshake made. */
  complete(request: IncomingMessage, clientId: unknown): (madeClientId: string) => void {
    const cookies = request.headers.cookie ?? '';
    if (cookies.includes(`${cookieName}=`)) {
      return () => undefined;
    }
    const browser = (typeof clientId === 'string' ? this.#browsers.get(clientId) : undefined) ?? newUuid();
    request.headers.cookie = [cookies, `${cookieName}=${browser}`].filter((part) => part !== '').join('; ');
    return (madeClientId) => this.#browsers.set(madeClientId, browser);
  }

  forget(clientId: string): void {
    this.#browsers.delete(clientId);
  }
}

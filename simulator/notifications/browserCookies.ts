import type { IncomingMessage } from 'node:http';
import { newUuid } from '../switch/identifiers';

const cookieName = 'BAYEUX_BROWSER';

/**
 * The library knows a client by its BAYEUX_BROWSER cookie only. For clients that keep no cookies this remembers it in their
 * place, by their clientId.
 */
export class BrowserCookies {
  readonly #browsers = new Map<string, string>();

  /** Puts the cookie on a request that comes without. Returns how to note the client that a handshake makes. */
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

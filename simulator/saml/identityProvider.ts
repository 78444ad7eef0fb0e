import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readBody } from '../gws/bodyReader';
import { listen, stopListening } from '../gws/listening';
import { cutOff } from '../gws/responder';
import type { Site } from '../site';
import { newUuid } from '../switch/identifiers';
import { Assertions } from './assertions';
import { loginPage, postingPage } from './pages';

const cookieName = 'IDPSESSION';

interface Carried {
  /** The server's address for assertions. */
  readonly consumer: string;
  readonly relayState: string;
}

/**
 * A small SAML identity provider on a host name of its own (`localhost`), with the agents' passwords. A cookie
 * remembers who has signed in.
 */
export class IdentityProvider {
  readonly assertions = new Assertions();
  readonly #known = new Map<string, string>();
  readonly #server: Server;
  #port = 0;

  constructor(private readonly site: Site) {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => cutOff(response));
    });
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  async start(): Promise<void> {
    this.#port = await listen(this.#server, { host: 'localhost', port: 0 });
  }

  stop(): Promise<void> {
    return stopListening(this.#server);
  }

  /** The address to which the server sends an unknown browser (SAML 2.0, HTTP redirect binding). */
  requestAddress({ consumer, relayState }: Carried): string {
    const query = new URLSearchParams({ SAMLRequest: newUuid(), AssertionConsumer: consumer, RelayState: relayState });
    return `${this.url}/sso?${query.toString()}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    if (url.pathname === '/sso' && request.method === 'GET') {
      this.#signOnByCookie(request, response, carried(url.searchParams));
    } else if (url.pathname === '/login' && request.method === 'POST') {
      const body = await readBody(request);
      this.#signOnByPassword(response, new URLSearchParams(body.kind === 'text' ? body.text : ''));
    } else {
      page(response, 404, 'There is nothing here.');
    }
  }

  #signOnByCookie(request: IncomingMessage, response: ServerResponse, to: Carried): void {
    const id = new RegExp(`${cookieName}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
    const userName = id === undefined ? undefined : this.#known.get(id);
    if (userName === undefined) page(response, 200, loginPage(this.#form(to), ''));
    else this.#handOver(response, userName, to);
  }

  #signOnByPassword(response: ServerResponse, typed: URLSearchParams): void {
    const to = carried(typed);
    const agent = this.site.directory.find(typed.get('userName') ?? '');
    if (agent === undefined || agent.password !== typed.get('password')) {
      page(response, 200, loginPage(this.#form(to), 'That is not right.'));
      return;
    }
    const id = newUuid();
    this.#known.set(id, agent.userName);
    response.setHeader('Set-Cookie', `${cookieName}=${id}; Path=/; HttpOnly`);
    this.#handOver(response, agent.userName, to);
  }

  #handOver(response: ServerResponse, userName: string, { consumer, relayState }: Carried): void {
    const fields = { SAMLResponse: this.assertions.issue(userName), RelayState: relayState };
    page(response, 200, postingPage({ action: consumer, fields }));
  }

  #form({ consumer, relayState }: Carried): Parameters<typeof loginPage>[0] {
    return { action: `${this.url}/login`, fields: { AssertionConsumer: consumer, RelayState: relayState } };
  }
}

function carried(query: URLSearchParams): Carried {
  return { consumer: query.get('AssertionConsumer') ?? '', relayState: query.get('RelayState') ?? '/' };
}

function page(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=UTF-8' }).end(html);
}

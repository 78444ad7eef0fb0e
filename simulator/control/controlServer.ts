import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { deepestLevel, readBody } from '../gws/bodyReader';
import { listen, stopListening } from '../gws/listening';
import { send } from '../gws/responder';
import { decoded } from '../gws/urlPart';
import { agentRoutes } from './agentRoutes';
import { callRoutes } from './callRoutes';
import { campaignRoutes } from './campaignRoutes';
import { badInput, done } from './controlAnswer';
import type { ControlAnswer } from './controlAnswer';
import type { ControlContext } from './controlContext';
import type { ControlRoute } from './controlRoute';
import { faultRoutes } from './faultRoutes';
import { gwsRoutes } from './gwsRoutes';
import { interactionRoutes } from './interactionRoutes';
import { planRoutes } from './planRoutes';
import { recordRoutes } from './recordRoutes';

const routes: readonly ControlRoute[] = [
  ...gwsRoutes,
  ...callRoutes,
  ...agentRoutes,
  ...recordRoutes,
  ...interactionRoutes,
  ...campaignRoutes,
  ...faultRoutes,
  ...planRoutes,
];

/** The tester's API: JSON over HTTP on a port of its own. */
export class ControlServer {
  readonly #server: Server;
  #url = '';

  constructor(private readonly context: ControlContext) {
    this.#server = createServer((request, response) => {
      this.#answer(request)
        .catch((error: unknown): ControlAnswer => {
          const reason = error instanceof Error ? error.message : 'unknown';
          return { status: 500, body: { error: reason } };
        })
        .then((answer) => send(response, answer))
        .catch(() => response.destroy());
    });
  }

  get url(): string {
    return this.#url;
  }

  async start(address: { readonly host: string; readonly port: number }): Promise<void> {
    const port = await listen(this.#server, address);
    this.#url = `http://${address.host}:${port}`;
  }

  async stop(): Promise<void> {
    if (this.#server.listening) {
      await stopListening(this.#server);
    }
  }

  async #answer(request: IncomingMessage): Promise<ControlAnswer> {
    const body = await readBody(request);
    const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
    const method = request.method ?? 'GET';
    if (path === '/' && method === 'GET') {
      return done({ about: 'Control API of the GWS simulator', routes: routeList() });
    }
    const found = findRoute(method, path);
    if (found === undefined) {
      return { status: 404, body: { ...describe(method, path), routes: routeList() } };
    }
    if (body.kind === 'tooLarge') {
      return badInput('body: at most 1 MB');
    }
    if (body.kind === 'text') {
      return badInput('body: not JSON');
    }
    if (body.kind === 'tooDeep') {
      return badInput(`body: nested deeper than ${deepestLevel} levels`);
    }
    const id = decoded(found.id);
    if (id === undefined) {
      return badInput(`path: '${found.id}' is not URL-encoded`);
    }
    const value = body.kind === 'json' ? body.value : undefined;
    return found.route.run({ context: this.context, id, query: new URLSearchParams(query) }, value);
  }
}

function describe(method: string, path: string): { error: string } {
  return { error: `There is no ${method} ${path}.` };
}

function routeList(): readonly string[] {
  return routes.map(({ method, path, purpose }) => `${method} ${path} - ${purpose}`);
}

function findRoute(method: string, path: string): { route: ControlRoute; id: string } | undefined {
  for (const route of routes) {
    const match = new RegExp(`^${route.path.replace(/:\w+/, '([^/]+)')}/?$`).exec(path);
    if (match !== null && route.method === method) {
      return { route, id: match[1] ?? '' };
    }
  }
  return undefined;
}

import { z } from 'zod';
import { unknownClientErrors } from '../notifications/notificationServer';
import { callFailures } from '../switch/callFailure';
import { agentView } from './agentRoutes';
import { callView, namesOf } from './callRoutes';
import { badInput, done } from './controlAnswer';
import type { ControlAnswer } from './controlAnswer';
import type { ControlContext } from './controlContext';
import { bodyRoute, plainRoute } from './controlRoute';
import type { ControlRoute } from './controlRoute';

const settingsChange = z
  .strictObject({
    latencyMs: z.number().min(0).max(600_000),
    eventOrder: z.enum(['before', 'after']),
    csrf: z.boolean(),
    csrfOnNotifications: z.boolean(),
    dispositionAddress: z.enum(['both', 'calls', 'devices']),
    wrongPasswordStatus: z.union([z.literal(401), z.literal(403)], { error: '401 or 403' }),
    externalUrl: z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' }),
    defaultDispositionKey: z.string().min(1),
    unknownCallStatus: z.number().int().min(200).max(599),
    unknownCallStatusCode: z.number().int().min(0).max(20),
    farEndAnswerMs: z.number().min(0),
    farEndNoAnswerMs: z.number().min(0),
    destinations: z.record(z.string(), z.enum(callFailures)),
    allowedOrigin: z.string(),
    sameMomentGapMs: z.number().min(0).max(600_000),
  })
  .partial();

const whichAgent = z.strictObject({ agent: z.string().optional() });

const notification = z.strictObject({
  agent: z.string(),
  channel: z.string().startsWith('/', 'a channel such as /v2/me/calls'),
  data: z.unknown(),
  /** Fields of the Bayeux message besides channel and data. */
  extras: z.record(z.string(), z.unknown()).default({}),
});

export const gwsRoutes: readonly ControlRoute[] = [
  plainRoute({ method: 'GET', path: '/state', purpose: 'Agents, calls, sessions, settings' }, ({ context }) =>
    done(stateOf(context)),
  ),
  bodyRoute(
    { method: 'POST', path: '/settings', purpose: `Change settings: ${Object.keys(settingsChange.shape).join(', ')}` },
    settingsChange,
    ({ context }, body) => {
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      context.site.settings = { ...context.site.settings, ...given };
      return done({ settings: visibleSettings(context) });
    },
  ),
  agentsRoute('/sessions/expire', 'Forget HTTP sessions, of one {agent} or of all', ({ gws }, agent) => {
    const expired = gws.sessions.expire(agent);
    gws.notifications?.drop(agent, 'silent');
    return { expired };
  }),
  agentsRoute(
    '/sessions/node-change',
    'The node of one {agent} or of all dies; another takes over',
    ({ gws }, agent) => {
      const expired = gws.sessions.changeNode(agent);
      gws.notifications?.drop(agent, 'cut');
      return { expired };
    },
  ),
  agentsRoute('/sessions/csrf-rotate', 'New CSRF tokens, of one {agent} or of all', ({ gws }, agent) => ({
    rotated: gws.sessions.rotateCsrf(agent),
  })),
  bodyRoute(
    {
      method: 'POST',
      path: '/cometd/drop',
      purpose: `Forget CometD clients, of one {agent} or of all; {error}: ${unknownClientErrors.join(' or ')}`,
    },
    whichAgent.extend({ error: z.enum(unknownClientErrors).default(unknownClientErrors[0]) }),
    ({ context }, { agent, error }) => {
      const refused = agent === undefined ? undefined : unknownAgent(context, agent);
      return refused ?? done({ dropped: context.gws.notifications?.drop(agent, error) ?? 0 });
    },
  ),
  bodyRoute(
    { method: 'POST', path: '/notify', purpose: 'Deliver any {data} on a {channel} to an {agent}' },
    notification,
    ({ context }, body) => {
      const refused = unknownAgent(context, body.agent);
      if (refused === undefined) {
        context.gws.queue.push(body);
      }
      return refused ?? done();
    },
  ),
  plainRoute(
    { method: 'POST', path: '/gws/stop', purpose: 'Stop GWS: sockets and sessions are lost, calls stay' },
    async ({ context }) => {
      await context.gwsServer.stop();
      return done({ running: context.gwsServer.isRunning });
    },
  ),
  plainRoute(
    { method: 'POST', path: '/gws/start', purpose: 'Start GWS again on the same port' },
    async ({ context }) => {
      await context.gwsServer.start();
      return done({ running: context.gwsServer.isRunning });
    },
  ),
];

/** A route about one agent or all of them. */
function agentsRoute(
  path: string,
  purpose: string,
  act: (context: ControlContext, agent: string | undefined) => Readonly<Record<string, number>>,
): ControlRoute {
  return bodyRoute({ method: 'POST', path, purpose }, whichAgent, ({ context }, { agent }) => {
    const refused = agent === undefined ? undefined : unknownAgent(context, agent);
    return refused ?? done(act(context, agent));
  });
}

function unknownAgent({ site }: ControlContext, userName: string): ControlAnswer | undefined {
  return site.directory.find(userName) === undefined
    ? badInput(`agent: '${userName}' is unknown; there are ${namesOf(site)}`)
    : undefined;
}

function stateOf(context: ControlContext): Readonly<Record<string, unknown>> {
  const { site, gws, gwsServer } = context;
  return {
    gws: { url: gwsServer.url, running: gwsServer.isRunning },
    agents: site.directory.all().map(({ userName }) => agentView(site, userName)),
    calls: site.switchboard.all().map((call) => callView(site, call)),
    waiting: site.waiting.all().map((call) => ({ callId: call.id, queue: call.queue, rejectedBy: call.agent })),
    httpSessions: site.directory.all().map(({ userName }) => ({
      agent: userName,
      count: gws.sessions.of(userName).length,
    })),
    cometdSessions: gws.notifications?.sessions() ?? [],
    settings: visibleSettings(context),
  };
}

function visibleSettings({ site }: ControlContext): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(site.settings).filter(([name]) => name in settingsChange.shape));
}

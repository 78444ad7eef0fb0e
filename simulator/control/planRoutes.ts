import { z } from 'zod';
import { burst } from '../plan/burst';
import { planOf } from '../plan/planOf';
import { PlanPlayer } from '../plan/planPlayer';
import { namesOf } from './callRoutes';
import { badInput, done } from './controlAnswer';
import { bodyRoute, plainRoute } from './controlRoute';
import type { ControlRoute } from './controlRoute';

const newPlan = z.strictObject({
  seed: z.number().int(),
  seconds: z.number().min(1).max(86_400),
  agents: z.tuple([z.string()], z.string()).default(['jdoe']),
});

const newBurst = z.strictObject({
  calls: z.array(z.string()).min(1),
  events: z.number().int().min(1).max(100_000).default(5_000),
  ms: z.number().min(0).max(600_000).default(1_000),
});

export const planRoutes: readonly ControlRoute[] = [
  bodyRoute(
    { method: 'POST', path: '/plan', purpose: 'Play random faults: {seed, seconds, agents?}; ends an earlier plan' },
    newPlan,
    async ({ context }, { seed, seconds, agents }) => {
      const stranger = agents.find((name) => context.site.directory.find(name) === undefined);
      if (stranger !== undefined) {
        return badInput(`agents: '${stranger}' is unknown; there are ${namesOf(context.site)}`);
      }
      await context.plan.current?.stop();
      const plan = planOf(seed, seconds, agents);
      context.plan.current = new PlanPlayer(context, plan);
      context.plan.current.start();
      return done({ plan });
    },
  ),
  plainRoute(
    { method: 'GET', path: '/plan', purpose: 'The faults played so far, and whether it is over' },
    (request) => {
      const { current } = request.context.plan;
      return done({ played: current?.played ?? [], isOver: current?.isOver ?? true });
    },
  ),
  plainRoute(
    { method: 'DELETE', path: '/plan', purpose: 'End the plan, and with it what is left of its faults' },
    async ({ context }) => {
      await context.plan.current?.stop();
      return done({ played: context.plan.current?.played ?? [], isOver: true });
    },
  ),
  bodyRoute(
    { method: 'POST', path: '/burst', purpose: 'Change user data of {calls} in turn, {events?} times within {ms?}' },
    newBurst,
    async ({ context }, { calls, events, ms }) => {
      const stranger = calls.find((id) => context.site.switchboard.legs(id).length === 0);
      if (stranger !== undefined) {
        return badInput(`calls: there is no call '${stranger}'`);
      }
      await burst(context.site, { callIds: calls, events, ms });
      return done();
    },
  ),
];

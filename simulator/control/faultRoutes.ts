import { z } from 'zod';
import { done, unknown } from './controlAnswer';
import { bodyRoute, plainRoute } from './controlRoute';
import type { ControlRoute } from './controlRoute';

const action = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('answer'),
      status: z.number().int().min(200).max(599),
      body: z.unknown(),
      contentType: z.string().optional(),
      headers: z.record(z.string(), z.string()).optional(),
    }),
    z.strictObject({ kind: z.literal('delay'), ms: z.number().min(0).max(600_000) }),
    z.strictObject({ kind: z.enum(['hang', 'drop', 'dropAfter', 'silence']) }),
  ],
  { error: 'kind must be answer, delay, hang, drop, dropAfter or silence' },
);

const fromOne = 'a whole number from 1, or "always"';

const newFault = z.strictObject({
  match: z
    .strictObject({
      method: z.string().optional(),
      path: z.string().optional(),
      operationName: z.string().optional(),
      agent: z.string().optional(),
    })
    .default({}),
  times: z.union([z.number().int().min(1, fromOne), z.literal('always')], { error: fromOne }).default(1),
  action,
});

export const faultRoutes: readonly ControlRoute[] = [
  bodyRoute(
    {
      method: 'POST',
      path: '/faults',
      purpose:
        'Make matching requests go wrong: {match, times, action: {kind: answer|delay|hang|drop|dropAfter|silence}}',
    },
    newFault,
    ({ context }, { match, times, action: chosen }) => {
      const { id } = context.gws.faults.add({ match, remaining: times, action: chosen });
      return done({ id });
    },
  ),
  plainRoute({ method: 'GET', path: '/faults', purpose: 'Faults not used up' }, ({ context }) =>
    done({ faults: context.gws.faults.all() }),
  ),
  plainRoute({ method: 'DELETE', path: '/faults', purpose: 'Remove every fault' }, ({ context }) => {
    context.gws.faults.clear();
    return done();
  }),
  plainRoute({ method: 'DELETE', path: '/faults/:id', purpose: 'Remove one fault' }, ({ context, id }) =>
    context.gws.faults.remove(id) ? done() : unknown(`No fault '${id}'.`),
  ),
];

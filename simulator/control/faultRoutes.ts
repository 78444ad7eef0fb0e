import { validateHeaderName, validateHeaderValue } from 'node:http';
import { z } from 'zod';
import { done, unknown } from './controlAnswer';
import { bodyRoute, plainRoute } from './controlRoute';
import type { ControlRoute } from './controlRoute';

/** node:http throws on invalid values, and then GWS could not answer at all. */
function isHttp(validate: () => void): boolean {
  try {
    validate();
    return true;
  } catch (error) {
    if (error instanceof TypeError) {
      return false;
    }
    throw error;
  }
}

const headerValue = z
  .string()
  .refine((value) => isHttp(() => validateHeaderValue('X-Value', value)), { error: 'not the value of an HTTP header' });

const headers = z
  .record(z.string(), headerValue)
  .refine((given) => Object.keys(given).every((name) => isHttp(() => validateHeaderName(name))), {
    error: 'a name is not the name of an HTTP header',
  });

const advice = z.strictObject({
  reconnect: z.enum(['none', 'retry', 'handshake']),
  interval: z.number().min(0).optional(),
});

const kinds = 'answer, delay, hang, drop, dropAfter, silence, cutShort, halfJson, large, refuse, late, errorMessage';

const action = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('answer'),
      status: z.number().int().min(200).max(599),
      body: z.unknown().optional(),
      contentType: headerValue.optional(),
      headers: headers.optional(),
    }),
    z.strictObject({ kind: z.literal('delay'), ms: z.number().min(0).max(600_000) }),
    z.strictObject({ kind: z.literal('hang'), ms: z.number().min(0).max(600_000).optional() }),
    z.strictObject({ kind: z.literal('large'), bytes: z.number().int().min(1).max(100_000_000) }),
    z.strictObject({ kind: z.literal('refuse'), error: z.string(), advice: advice.optional() }),
    z.strictObject({
      kind: z.literal('late'),
      answerMs: z.number().min(0).max(600_000).default(0),
      eventMs: z.number().min(0).max(600_000).default(0),
    }),
    z.strictObject({
      kind: z.literal('errorMessage'),
      errorMessage: z.string().default('The switch refused the request.'),
      errorCode: z.number().int().optional(),
    }),
    z.strictObject({ kind: z.enum(['drop', 'dropAfter', 'silence', 'cutShort', 'halfJson']) }),
  ],
  { error: `kind must be one of ${kinds}` },
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
      purpose: `Make matching requests go wrong: {match, times, action: {kind: one of ${kinds}}}`,
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

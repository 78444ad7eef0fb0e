import { z } from 'zod';
import { done } from './controlAnswer';
import { bodyRoute, plainRoute, type ControlRoute } from './controlRoute';

const habit = z.strictObject({ answers: z.enum(['answer', 'fail', 'lose']) });

/** UCS: what stands in the contact history, and how it answers. Late answers: the fault `late`. */
export const interactionRoutes: readonly ControlRoute[] = [
  plainRoute(
    { method: 'GET', path: '/interactions', purpose: 'Records of calls in the contact history' },
    ({ context }) => done({ interactions: context.site.interactions.all() }),
  ),
  bodyRoute(
    { method: 'POST', path: '/interactions', purpose: 'How UCS answers: {answers: answer, fail or lose}' },
    habit,
    ({ context }, { answers }) => {
      context.site.interactions.habit = answers;
      return done();
    },
  ),
];

import { z } from 'zod';
import { done } from './controlAnswer';
import { bodyRoute, plainRoute, type ControlRoute } from './controlRoute';

const change = z.strictObject({
  answers: z.enum(['answer', 'lose']).optional(),
  completedElsewhere: z.string().min(1).optional(),
});

/** Records of outbound campaigns. Late acknowledgements: the fault `late`; refusals: any other fault. */
export const campaignRoutes: readonly ControlRoute[] = [
  plainRoute(
    { method: 'GET', path: '/outbound-records', purpose: 'What desktops asked for records of campaigns' },
    ({ context }) => done({ operations: context.site.campaigns.all() }),
  ),
  bodyRoute(
    {
      method: 'POST',
      path: '/outbound-records',
      purpose: 'How records are acknowledged: {answers: answer or lose, completedElsewhere: handle}',
    },
    change,
    ({ context }, { answers, completedElsewhere }) => {
      if (answers !== undefined) context.site.campaigns.habit = answers;
      if (completedElsewhere !== undefined) context.site.campaigns.complete(completedElsewhere);
      return done();
    },
  ),
];

import { z } from 'zod';
import { done } from './controlAnswer';
import { bodyRoute, plainRoute, type ControlRoute } from './controlRoute';

const habit = z.strictObject({ answers: z.enum(['answer', 'fail', 'lose']) });

const record = z.strictObject({
  contactId: z.string().min(1),
  typeId: z.string().default('Inbound'),
  state: z.string().default('Stopped'),
  startDate: z.string(),
  comment: z.string().default(''),
  callDuration: z.number().default(60),
});

/** UCS: what stands in the contact history, and how it answers. Late answers: the fault `late`. */
export const interactionRoutes: readonly ControlRoute[] = [
  plainRoute(
    { method: 'GET', path: '/interactions', purpose: 'Records of calls in the contact history' },
    ({ context }) => done({ interactions: context.site.interactions.all() }),
  ),
  bodyRoute(
    { method: 'POST', path: '/contact-history', purpose: 'Adds a call to the history of a contact' },
    record,
    ({ context }, added) => {
      context.site.interactions.addToContact(added);
      return done();
    },
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

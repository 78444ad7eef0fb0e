import * as z from 'zod';
import { longestTyped } from '../../rules/dialledNumber';
import { quickExpression } from '../../rules/expressionCost';

// Links to numbers (tel:, callto:, sip:, wrapkey:) that other programs hand to Wrapkey.

const pattern = z
  .string()
  .min(1)
  .max(1_000)
  .refine((text) => quickExpression(text, longestTyped) !== null, 'not a regular expression that is surely quick');

export const diallingPolicy = z.strictObject({
  links: z
    .boolean()
    .default(false)
    .meta({
      examples: [true],
    }),
  blockedInLinks: z
    .array(pattern)
    .default([])
    .meta({
      examples: [['^(00|\\+)?1?900', '^0900']],
    }),
});

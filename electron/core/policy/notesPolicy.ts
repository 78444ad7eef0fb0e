import * as z from 'zod';
import { quickExpression } from '../../rules/expressionCost';

// What the agent writes about a call: whether, where it goes, and what may not be in it.

/** A mask searches texts of this length at most. */
export const longestNote = 4_000;

const mask = z
  .string()
  .min(1)
  .max(1_000)
  .refine((text) => quickExpression(text, longestNote) !== null, 'not a regular expression that is surely quick');

export const notesPolicy = z.strictObject({
  enabled: z
    .boolean()
    .default(true)
    .meta({
      examples: [false],
    }),
  delivery: z
    .enum(['auto', 'ucs', 'userData', 'local'])
    .default('auto')
    .meta({
      examples: ['local'],
    }),
  userDataKey: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['AgentNote'],
    }),
  userDataLength: z
    .int()
    .min(1)
    .max(longestNote)
    .default(1_000)
    .meta({
      examples: [250],
    }),
  hidesCardNumbers: z
    .boolean()
    .default(true)
    .meta({
      examples: [false],
    }),
  masks: z
    .array(mask)
    .default([])
    .meta({
      examples: [['[A-Z]{2}[0-9]{20}']],
    }),
});

import * as z from 'zod';

// What Wrapkey may do with the agent's own state.

export const agentStatePolicy = z.strictObject({
  // In `attach` mode another desktop holds the session.
  mayChangeAttached: z
    .boolean()
    .default(true)
    .meta({
      examples: [false],
    }),
  endAfterCallWork: z
    .enum(['auto', 'always', 'never'])
    .default('auto')
    .meta({
      examples: ['always'],
    }),
  isNotReadyOnLock: z
    .boolean()
    .default(false)
    .meta({
      examples: [true],
    }),
  lockReason: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['Break'],
    }),
  breakReason: z
    .string()
    .min(1)
    .default('Break')
    .meta({
      examples: ['Pause'],
    }),
  idleMinutes: z
    .int()
    .min(0)
    .max(480)
    .default(0)
    .meta({
      examples: [15],
    }),
  idleReason: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['Away'],
    }),
});

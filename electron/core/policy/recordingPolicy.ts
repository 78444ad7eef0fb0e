import * as z from 'zod';

// What Wrapkey does about a recording that the agent has paused and may forget.

export const recordingPolicy = z.strictObject({
  // 0: no reminder.
  reminderSeconds: z
    .int()
    .min(0)
    .max(3_600)
    .default(60)
    .meta({
      examples: [30],
    }),
  // 0: Wrapkey never resumes by itself.
  resumeSeconds: z
    .int()
    .min(0)
    .max(3_600)
    .default(0)
    .meta({
      examples: [120],
    }),
  resumesOnHold: z
    .boolean()
    .default(false)
    .meta({
      examples: [true],
    }),
});

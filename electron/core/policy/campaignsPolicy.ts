import * as z from 'zod';

// What Wrapkey does with the records of outbound campaigns. Off: what happens when another desktop does the same is not
// documented (gws-protocol-more A8.6).

export const campaignsPolicy = z.strictObject({
  reschedules: z
    .boolean()
    .default(false)
    .meta({
      examples: [true],
    }),
  callbackType: z
    .enum(['Personal', 'Campaign'])
    .default('Personal')
    .meta({
      examples: ['Campaign'],
    }),
  completes: z
    .boolean()
    .default(false)
    .meta({
      examples: [true],
    }),
  callResults: z
    .record(z.string(), z.string().min(1).max(64))
    .default({})
    .meta({
      examples: [{ WRONG_NUMBER: 'WrongNumber' }],
    }),
});

import * as z from 'zod';

/** Of what is written down about a call: whose it is, and how the call is named. */
export const storedCall = z.object({
  owner: z.object({ server: z.string(), userId: z.string() }),
  callId: z.string(),
  callUuid: z.string(),
  callUri: z.string(),
  deviceId: z.string().nullable(),
  who: z.string(),
  dnis: z.string().nullable(),
});

import * as z from 'zod';
import { bounds } from '../gws/bounds';
import { longestSaid, plainLine } from '../privacy/plainLine';

/** Earlier versions stored texts of the server without a length limit. */
const name = z.string().transform((text) => (text.length > bounds.nameLength + 1 ? plainLine(text) : text));

export const storedWords = z
  .string()
  .transform((text) => (text.length > longestSaid + 1 ? plainLine(text, longestSaid) : text));

/** The stored fields about a call: its owner, and what names the call. */
export const storedCall = z.object({
  owner: z.object({ server: z.string(), userId: z.string() }),
  callId: z.string(),
  callUuid: z.string(),
  callUri: z.string(),
  deviceId: z.string().nullable(),
  who: name,
  // Earlier versions did not write these two.
  subtitle: name.default(''),
  number: name.nullable().default(null),
  dnis: name.nullable(),
});

/** See `Refusal`. */
export const storedRefusal = z.object({
  httpStatus: z.number().nullable(),
  statusCode: z.number().nullable(),
  said: storedWords.nullable(),
});

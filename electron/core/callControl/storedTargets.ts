import * as z from 'zod';
import { targetKinds } from '../../contract/words/dialling';
import type { KnownTarget } from './knownTargets';

const record = z.object({
  owner: z.object({ server: z.string(), userId: z.string() }),
  name: z.string(),
  number: z.string(),
  kind: z.enum(targetKinds),
  isFavourite: z.boolean(),
  calledAtMs: z.number().nullable(),
});

/** Drops incomplete records and uses the others. */
export function storedTargets(records: readonly unknown[]): readonly KnownTarget[] {
  return records.flatMap((unchecked) => record.safeParse(unchecked).data ?? []);
}

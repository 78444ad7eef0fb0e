import * as z from 'zod';
import type { CallRecord } from '../calls/callRecord';
import { RecordShelf } from '../outbox/recordShelf';
import type { Owner } from '../session/owner';
import type { PopMoment } from './screenPopRules';

/** That a call has opened its page, so that it never does so again by itself. Without the address, which has personal data. */
export interface ScreenPopRecord {
  readonly kind: 'screenPop';
  readonly id: string;
  readonly owner: Owner;
  readonly atMs: number;
}

const stored = z.object({
  kind: z.literal('screenPop'),
  id: z.string(),
  owner: z.object({ server: z.string(), userId: z.string() }),
  atMs: z.number(),
}) satisfies z.ZodType<ScreenPopRecord>;

/** Longer than any call. */
const keptMs = 86_400_000;

export function screenPopShelf(changed: (records: readonly ScreenPopRecord[]) => void): RecordShelf<ScreenPopRecord> {
  return new RecordShelf({ kind: 'screenPop', schema: stored, forgetsBeforeMs: (_, nowMs) => nowMs - keptMs, changed });
}

export function screenPopId(owner: Owner, { id, callUuid }: CallRecord, moment: PopMoment): string {
  return [owner.server, owner.userId, id, callUuid, moment].join(' ');
}

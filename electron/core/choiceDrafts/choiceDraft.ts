import * as z from 'zod';
import { RecordShelf } from '../outbox/recordShelf';
import { forgetsBeforeMs } from '../outbox/retention';
import type { Owner } from '../session/owner';

/** A code that the agent chose for a call, and that needs more before it is set. In the journal, so that a restart keeps it. */
export interface ChoiceDraft {
  readonly kind: 'choiceDraft';
  /** One for each call. */
  readonly id: string;
  readonly owner: Owner;
  readonly callId: string;
  /** `null`: it was set or dropped. */
  readonly name: string | null;
  readonly atMs: number;
}

/** One whose code waits. */
export type OpenDraft = ChoiceDraft & { readonly name: string };

const storedDraft = z.object({
  kind: z.literal('choiceDraft'),
  id: z.string(),
  owner: z.object({ server: z.string(), userId: z.string() }),
  callId: z.string(),
  name: z.string().nullable(),
  atMs: z.number(),
}) satisfies z.ZodType<ChoiceDraft>;

/** `changed`: gets only those that are open, because each snapshot looks through them for each call. */
export function draftShelf(changed: (drafts: readonly OpenDraft[]) => void): RecordShelf<ChoiceDraft> {
  return new RecordShelf({
    ...{ kind: 'choiceDraft', schema: storedDraft, forgetsBeforeMs },
    changed: (drafts) => changed(drafts.filter(isOpen)),
  });
}

function isOpen(draft: ChoiceDraft): draft is OpenDraft {
  return draft.name !== null;
}

export function aDraft(owner: Owner, callId: string, made: Pick<ChoiceDraft, 'name' | 'atMs'>): ChoiceDraft {
  return { kind: 'choiceDraft', id: `draft ${owner.server} ${owner.userId} ${callId}`, owner, callId, ...made };
}

import * as z from 'zod';
import type { Snippet } from '../../contract/words/snippets';
import { snippet } from '../policy/notesPolicy';
import type { Owner } from '../session/owner';

export interface OwnSnippet extends Snippet {
  readonly owner: Owner;
}

const record = z.object({ owner: z.object({ server: z.string(), userId: z.string() }), ...snippet.shape });

/** Drops incomplete records and uses the others. */
export function storedSnippets(records: readonly unknown[]): readonly OwnSnippet[] {
  return records.flatMap((unchecked) => record.safeParse(unchecked).data ?? []);
}

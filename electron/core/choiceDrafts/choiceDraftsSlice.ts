import type { ChoiceDraft } from './choiceDraft';

export interface ChoiceDraftsSlice {
  /** Of all agents of this system user. */
  readonly choiceDrafts: readonly ChoiceDraft[];
}

export const noDrafts: ChoiceDraftsSlice = { choiceDrafts: [] };

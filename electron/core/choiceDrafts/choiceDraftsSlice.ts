import type { OpenDraft } from './choiceDraft';

export interface ChoiceDraftsSlice {
  /** Of all agents of this system user, at most one for a call. */
  readonly choiceDrafts: readonly OpenDraft[];
}

export const noDrafts: ChoiceDraftsSlice = { choiceDrafts: [] };

import type { Note } from './note';

export interface NotesSlice {
  /** Of all agents of this system user. */
  readonly notes: readonly Note[];
}

export const noNotes: NotesSlice = { notes: [] };

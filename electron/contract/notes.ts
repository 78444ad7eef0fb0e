import type { CommandList, Outcome } from './command';
import type { Refusal } from './disposition';

/** The agent's note about one call. */
export interface NoteView {
  readonly callId: string;
  /** Empty before the agent has written anything. */
  readonly text: string;
  /** Grows with each text; 0 before the first one. A text is accepted only if it follows the revision that it was made from. */
  readonly revision: number;
  /** When the text was kept; `null` before the first one. */
  readonly writtenAtMs: number | null;
  /** How far it is on its way to the server. `undelivered`: it stays on this computer only. */
  readonly state: 'kept' | 'sending' | 'delivered' | 'refused' | 'undelivered';
  /** What GWS said, if it refused the note. */
  readonly refusal: Refusal | null;
}

export interface NotesView {
  /** UTF-16 units. */
  readonly longest: number;
  /** Where notes go. `ucs`: when the call has ended, into the contact history. `userData`: while it lives. */
  readonly route: 'ucs' | 'userData' | 'local';
  /** A longer text is not sent; `null`: any is. */
  readonly sentLength: number | null;
  /** The policy lets Chromium check the spelling of notes. */
  readonly spelling: boolean;
  /** Of the calls whose notes can be open in a window now. */
  readonly open: readonly NoteView[];
}

export type NoteFailure =
  | { readonly code: 'unknownCall' | 'signedOut' | 'notesOff' }
  /** Another window has written since: `text` is what counts now. */
  | { readonly code: 'outdated'; readonly text: string; readonly revision: number };

export interface WrittenNote {
  /** As it was kept: the policy may hide parts of it. */
  readonly text: string;
  readonly revision: number;
  /** It is on the disk. */
  readonly isKept: boolean;
}

export interface NotesCommands {
  /** Replaces the note of the call. `revision`: the one that the text was made from. */
  readonly writeNote: {
    readonly input: { readonly callId: string; readonly text: string; readonly revision: number };
    readonly output: Outcome<WrittenNote, NoteFailure>;
  };
}

export const notesCommands: CommandList<NotesCommands> = { writeNote: 'withInput' };

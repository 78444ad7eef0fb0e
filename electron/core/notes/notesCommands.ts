import * as z from 'zod';
import type { NotesCommands } from '../../contract/notes';
import { command, id, type CommandsOf } from '../kernel/command';
import { longestNote } from '../policy/notesPolicy';
import type { Notes } from './notes';

export interface NotesCommandServices {
  readonly notes: Pick<Notes, 'write'>;
}

const writtenNote = z.strictObject({
  callId: id,
  text: z.string().max(longestNote),
  revision: z.int().min(0),
});

export function notesCommands({ notes }: NotesCommandServices): CommandsOf<NotesCommands> {
  return { writeNote: command(writtenNote, (written) => notes.write(written)) };
}

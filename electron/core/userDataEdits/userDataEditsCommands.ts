import * as z from 'zod';
import type { UserDataCommands } from '../../contract/userData';
import { bounds } from '../gws/bounds';
import { command, id, type CommandsOf } from '../kernel/command';
import { fail, succeed } from '../kernel/result';
import type { EditBook } from './editBook';
import type { Editing } from './editing';

export interface UserDataCommandServices {
  readonly editing: Pick<Editing, 'edit' | 'again' | 'dismiss'>;
  readonly editBook: Pick<EditBook, 'find'>;
  readonly clipboard: { readonly write: (text: string) => void };
}

const oneEdit = z.strictObject({ editId: id });

export function userDataCommands({
  editing,
  editBook,
  clipboard,
}: UserDataCommandServices): CommandsOf<UserDataCommands> {
  return {
    editUserData: command(
      z.strictObject({
        callId: id,
        key: z.string().min(1).max(bounds.userDataNameLength),
        value: z.string().max(bounds.userDataValueLength),
        seen: z
          .string()
          .max(bounds.userDataValueLength + 1)
          .nullable(),
      }),
      (wanted) => editing.edit(wanted),
    ),
    writeUserDataAgain: command(oneEdit, ({ editId }) => editing.again(editId)),
    dismissUserDataEdit: command(oneEdit, ({ editId }) => editing.dismiss(editId)),
    // The agent's own words, so they may be copied even where the value of the call is masked.
    copyUserDataEdit: command(oneEdit, ({ editId }) => {
      const edit = editBook.find(editId);
      if (edit === null || edit.value === '') return fail({ code: 'notCopyable' });
      clipboard.write(edit.value);
      return succeed(null);
    }),
  };
}

import type { ApplicationPorts } from './application';
import type { ApplicationState } from './applicationState';
import type { Shelves } from './composeShelves';
import type { GwsApi } from './gws/gwsApi';
import type { Store } from './kernel/store';
import type { Outbox } from './outbox/outbox';
import { FieldReader } from './userData/fieldReader';
import { EditBook } from './userDataEdits/editBook';
import { Editing } from './userDataEdits/editing';
import { UserDataEdits } from './userDataEdits/userDataEdits';

interface UserDataHost {
  readonly outbox: Outbox;
  readonly shelves: Shelves;
  sessionExpired(): void;
  rereadCalls(api: GwsApi): Promise<boolean>;
}

/** What reads which user data agents may write, and what writes it. */
export function composeUserData(ports: ApplicationPorts, store: Store<ApplicationState>, host: UserDataHost) {
  const { outbox, shelves } = host;
  const editBook = new EditBook(ports, store, { outbox, shelf: shelves.userDataEdits });
  return {
    editBook,
    fieldReader: new FieldReader(ports, store),
    editing: new Editing(ports, store, editBook),
    userDataEdits: new UserDataEdits(ports, store, {
      book: editBook,
      reread: (api) => host.rereadCalls(api),
      sessionExpired: () => host.sessionExpired(),
    }),
  };
}

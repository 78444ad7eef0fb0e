import type { ApplicationPorts } from './application';
import type { ApplicationState } from './applicationState';
import type { Shelves } from './composeShelves';
import type { Store } from './kernel/store';
import { NoteDeliverer } from './notes/noteDeliverer';
import { Notes } from './notes/notes';
import type { Outbox } from './outbox/outbox';
import { SnippetBook } from './snippets/snippetBook';
import { SnippetOffer } from './snippets/snippetOffer';

interface NotesHost {
  readonly outbox: Outbox;
  readonly shelves: Shelves;
  sessionExpired(): void;
}

/** What the agent writes about calls, and how it reaches the server. */
export function composeNotes(ports: ApplicationPorts, store: Store<ApplicationState>, host: NotesHost) {
  const journal = { outbox: host.outbox, shelf: host.shelves.notes };
  const snippetBook = new SnippetBook(ports, store);
  return {
    snippetBook,
    snippetOffer: new SnippetOffer(store, snippetBook),
    notes: new Notes(ports, store, journal),
    noteDeliverer: new NoteDeliverer(ports, store, { ...journal, sessionExpired: () => host.sessionExpired() }),
  };
}

import type { RecordsStore } from '../kernel/recordsStore';

/** Where the agents' own snippets survive a restart: they may name customers, so they are stored encrypted or not at all. */
export type SnippetStore = RecordsStore;

/** What the main window can show while somebody is signed in. */
export const mainPages = ['work', 'ledger', 'outbox', 'settings', 'keys', 'diagnostics'] as const;

export type MainPage = (typeof mainPages)[number];

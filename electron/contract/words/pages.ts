/**
 * What the main window can show: `work` is the call and its codes, the others lie over it. Settings, keys and
 * diagnostics show while nobody is signed in, too.
 */
export const mainPages = ['work', 'ledger', 'outbox', 'callbacks', 'settings', 'keys', 'diagnostics'] as const;

export type MainPage = (typeof mainPages)[number];

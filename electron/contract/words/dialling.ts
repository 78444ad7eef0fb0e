/** What Enter does once a target is named: a consultation first, or the whole in one step. Ctrl+Enter does the other. */
export type TransferFirst = 'consult' | 'oneStep';

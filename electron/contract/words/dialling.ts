/** What the server wants a number to look like; `null` where it does not say. */
export interface NumberRules {
  /** A regular expression for what counts as a number, as typed. */
  readonly expression: string | null;
  /** The characters that are dialled; all others are left out. */
  readonly supportedCharacters: string | null;
}

/** What Enter does once a target is named: a consultation first, or the whole in one step. Ctrl+Enter does the other. */
export type TransferFirst = 'consult' | 'oneStep';

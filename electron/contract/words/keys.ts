export type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What a global key does. `code1` to `code9`: sets the code with that number. `code:NAME`: sets the code of that name. */
export type KeyAction = `code${Digit}` | `code:${string}` | 'focusPrompt' | 'undo' | 'extend';

/** What each key types, by its place (`event.code`). */
export interface LayoutMap {
  readonly get: (code: string) => string | undefined;
}

// The keys in which the layouts of Europe and Latin America differ from the American one, which alone has no AltGr.
const american: Readonly<Record<string, string>> = {
  Digit2: '2',
  KeyZ: 'z',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  Semicolon: ';',
  Quote: "'",
  Backslash: '\\',
  Slash: '/',
};

/**
 * Whether AltGr types third characters. Layouts that look American and have an AltGr all the same, as the Polish one
 * for programmers, cannot be told apart.
 */
export function usesAltGr(layout: LayoutMap): boolean {
  return Object.entries(american).some(([code, character]) => layout.get(code) !== character);
}

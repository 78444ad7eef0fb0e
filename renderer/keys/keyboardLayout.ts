/** What each key types, by its position (`event.code`). */
export interface LayoutMap {
  readonly get: (code: string) => string | undefined;
}

// The keys that differ between the American layout, which alone has no AltGr, and those of Europe and Latin America.
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
 * Whether the layout has an AltGr key. Layouts that look American but have one, such as Polish (Programmers), are not
 * recognised.
 */
export function usesAltGr(layout: LayoutMap): boolean {
  return Object.entries(american).some(([code, character]) => layout.get(code) !== character);
}

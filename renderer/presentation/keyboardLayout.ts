/** What each key types, by its place (`event.code`). */
export interface LayoutMap {
  readonly get: (code: string) => string | undefined;
}

/** The layouts that differ from the English ones here are those with an AltGr key. */
export function usesAltGr(layout: LayoutMap): boolean {
  return layout.get('Digit2') !== '2' || layout.get('KeyZ') !== 'z';
}

/** Text of this length fits everywhere, whatever its letters are. */
const fitsLength = 24;

/** The tooltip for a text that may be cut; a screen reader reads the whole text anyway. */
export function fullTitle(shown: string): string | undefined {
  return shown.length > fitsLength ? shown : undefined;
}

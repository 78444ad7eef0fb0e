/** What certainly fits where it is shown, whatever its letters are. */
const fitsLength = 24;

/** The tooltip of a text that may be cut where it is shown; a screen reader reads the whole text anyway. */
export function fullTitle(shown: string): string | undefined {
  return shown.length > fitsLength ? shown : undefined;
}

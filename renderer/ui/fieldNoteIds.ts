/** What describes a field to a screen reader: its error, then its hint. */
export function fieldNoteIds(
  id: string,
  { error, hint }: { readonly error: string | null; readonly hint: string | null },
): string | undefined {
  const ids = [...(error === null ? [] : [`${id}-error`]), ...(hint === null ? [] : [`${id}-hint`])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

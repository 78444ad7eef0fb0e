export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Formats the part of vue-i18n's syntax that the main process needs: `{name}`, and plural forms between `|`, chosen by
 * `count`. Home-made, because that library and its compiler are twice as large as all texts of main. A test compares the
 * result with that of vue-i18n.
 */
export function formatMessage(message: string, values: MessageValues = {}): string {
  const forms = message.split('|');
  const form = forms[pluralForm(values['count'], forms.length)] ?? message;
  return form.trim().replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Two forms are for one and more; three forms are for none, one and more. */
function pluralForm(count: string | number | undefined, forms: number): number {
  if (forms === 1) return 0;
  const counted = typeof count === 'number' ? count : 1;
  return forms === 2 ? Number(counted !== 1) : Math.min(counted, 2);
}

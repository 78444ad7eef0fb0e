export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * The part of the syntax of vue-i18n that the main process needs: `{name}`, and the forms of a plural between `|`, of
 * which `count` takes one. Home-made, because that library and its compiler are twice as much code as all texts of main;
 * a test holds it to what vue-i18n makes of the same messages.
 */
export function formatMessage(message: string, values: MessageValues = {}): string {
  const forms = message.split('|');
  const form = forms[pluralForm(values['count'], forms.length)] ?? message;
  return form.trim().replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Of two forms the first is for one; of three they are for none, one and more. */
function pluralForm(count: string | number | undefined, forms: number): number {
  if (forms === 1) return 0;
  const counted = typeof count === 'number' ? count : 1;
  return forms === 2 ? Number(counted !== 1) : Math.min(counted, 2);
}

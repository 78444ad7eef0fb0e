import type { MessageKey } from '../../locales/messageKey';
import { isolated } from './isolated';

/** A message key with its values, which may be texts too; `count` also selects the plural form. */
export interface Text {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number | Text>>;
}

export function text(key: MessageKey, values: Text['values'] = {}): Text {
  return { key, values };
}

export type Translate = (key: MessageKey, values: Readonly<Record<string, string | number>>) => string;

/** Translates a text with `translate`, the innermost values first. */
export function translateText(translate: Translate, { key, values }: Text): string {
  const said = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    spoken(translate, value),
  ]);
  return translate(key, Object.fromEntries(said));
}

function spoken(translate: Translate, value: string | number | Text): string | number {
  if (typeof value === 'object') return translateText(translate, value);
  return typeof value === 'string' ? isolated(value) : value;
}

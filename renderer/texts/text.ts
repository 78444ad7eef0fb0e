import type { MessageKey } from '../../locales/messageKey';
import { isolated } from './isolated';

/** A message of the locale file and what goes into it, other messages too; `count` also picks the plural. */
export interface Text {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number | Text>>;
}

export function text(key: MessageKey, values: Text['values'] = {}): Text {
  return { key, values };
}

export type Translate = (key: MessageKey, values: Readonly<Record<string, string | number>>) => string;

/** Says a message in the language of `translate`, the innermost one first. */
export function saidBy(translate: Translate, { key, values }: Text): string {
  const said = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    spoken(translate, value),
  ]);
  return translate(key, Object.fromEntries(said));
}

function spoken(translate: Translate, value: string | number | Text): string | number {
  if (typeof value === 'object') return saidBy(translate, value);
  return typeof value === 'string' ? isolated(value) : value;
}

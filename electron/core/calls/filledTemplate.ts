import type { UserData } from '../gws/userData';
import type { NameTemplate, TemplatePart } from '../policy/nameTemplate';
import type { Policy } from '../policy/policy';
import { maskValue } from '../privacy/mask';
import { plainLine } from '../privacy/plainLine';
import { maskOf, valueText } from '../userData/userDataText';

export interface TemplateValues {
  readonly userData: UserData;
  /** As it is shown; empty when unknown. */
  readonly number: string;
}

/** Long enough for a name, short enough for several in one line. */
const longestValue = 100;

/** One harmless line; empty when no alternative has all its values. Hidden keys have none, and masks hold. */
export function filledTemplate(template: NameTemplate, values: TemplateValues, policy: Policy['userData']): string {
  for (const parts of template) {
    const texts = parts.map((part) => partText(part, values, policy));
    const line = texts.includes('') ? '' : plainLine(texts.join(''));
    if (line !== '') return line;
  }
  return '';
}

function partText(part: TemplatePart, { userData, number }: TemplateValues, policy: Policy['userData']): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'number':
      return plainLine(number);
    case 'key':
      return keyText(userData, part.key, policy);
  }
}

/** The value of a key in one harmless line; empty when it has none or is hidden. */
export function keyText(userData: UserData, key: string, policy: Policy['userData']): string {
  if (!Object.hasOwn(userData, key) || policy.hidden.includes(key)) return '';
  const text = valueText(userData[key], policy);
  const mask = maskOf(policy, key);
  return plainLine(mask === null || text === '' ? text : maskValue(text, mask), longestValue);
}

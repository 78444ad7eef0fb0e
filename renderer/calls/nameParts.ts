import type { CallNameView } from '../../electron/contract/call';
import { isSameNumber } from '../../electron/rules/isSameNumber';

export interface NameParts {
  readonly subtitle: string;
  readonly number: string;
}

/** What stands below the name; a part is empty when it is unknown, or when the name says it already. */
export function nameParts({ who, subtitle, shownNumber }: CallNameView): NameParts {
  return {
    subtitle: subtitle === who ? '' : subtitle,
    number: isSameNumber(who, shownNumber) ? '' : shownNumber,
  };
}

export function hasNameParts(name: CallNameView): boolean {
  const { subtitle, number } = nameParts(name);
  return subtitle !== '' || number !== '';
}

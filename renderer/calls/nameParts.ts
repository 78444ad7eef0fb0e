import type { CallNameView } from '../../electron/contract/call';

/** What stands below the name; a part is empty when it is unknown, or is the name itself. */
export function nameParts({ who, subtitle, shownNumber }: CallNameView): Pick<CallNameView, 'subtitle'> & {
  readonly number: string;
} {
  return { subtitle: subtitle === who ? '' : subtitle, number: shownNumber === who ? '' : shownNumber };
}

export function hasNameParts(name: CallNameView): boolean {
  const { subtitle, number } = nameParts(name);
  return subtitle !== '' || number !== '';
}

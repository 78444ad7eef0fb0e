import { contactTypes } from './contact';
import type { Contact } from './contact';

/** The documented filters of GET /contacts; all of them apply (gws-protocol-more A6.1). */
export interface ContactFilter {
  readonly types: readonly string[];
  readonly name: string | undefined;
  readonly phoneNumber: string | undefined;
  readonly channel: string | undefined;
  /** From `NamesOrPhoneNumberMatches`: one text for names and numbers. */
  readonly anything: string | undefined;
}

export function isContactType(text: string): boolean {
  return contactTypes.some((type) => type === text);
}

export function passes(filter: ContactFilter, contact: Contact): boolean {
  return (
    (filter.types.length === 0 || filter.types.includes(contact.type)) &&
    (filter.channel === undefined || filter.channel === 'voice') &&
    (filter.name === undefined || matches(filter.name, contact.name)) &&
    (filter.phoneNumber === undefined || matches(filter.phoneNumber, digitsOf(contact))) &&
    (filter.anything === undefined || searched(contact).some((text) => contains(filter.anything ?? '', text)))
  );
}

function searched(contact: Contact): readonly string[] {
  return contact.type === 'User'
    ? [contact.firstName, contact.lastName, contact.userName, contact.phoneNumber]
    : [contact.name, contact.phoneNumber];
}

function digitsOf({ phoneNumber }: Contact): string {
  return phoneNumber.replaceAll(/\D/g, '');
}

/** Compares the whole text; `*` stands for any characters. */
function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`, 'i').test(text);
}

/** It is not documented how text without a wildcard matches; here it matches anywhere. */
function contains(pattern: string, text: string): boolean {
  return matches(pattern.includes('*') ? pattern : `*${pattern}*`, text);
}

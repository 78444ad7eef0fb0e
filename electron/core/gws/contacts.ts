import * as z from 'zod';
import { bounds } from './bounds';
import { plainReading, type Reading } from './reading';

export type ContactKind = 'user' | 'queue' | 'custom' | 'other';

/** Whom the directory of GWS knows, by one of the numbers (gws-protocol-more A6.1). */
export interface GwsContact {
  readonly name: string;
  readonly number: string;
  readonly kind: ContactKind;
  /** Of an agent; `null` for others. */
  readonly userName: string | null;
}

const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);

const phoneNumber = z
  .union([z.looseObject({ phoneNumber: text }).transform((one) => one.phoneNumber), text])
  .catch(null);

const contact = z.looseObject({
  name: text,
  firstName: text,
  lastName: text,
  userName: text,
  type: text,
  phoneNumber: text,
  phoneNumbers: z.array(z.unknown()).nullish().catch(null),
});

/** Leaves out what has no number. Never throws. */
export function parseContacts(list: unknown, reading: Reading = plainReading): readonly GwsContact[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, bounds.contacts).flatMap((item) => {
    const parsed = contact.safeParse(item);
    return parsed.success ? entries(parsed.data, reading) : [];
  });
}

function entries(one: z.infer<typeof contact>, reading: Reading): readonly GwsContact[] {
  const fullName = [one.firstName, one.lastName].filter((part) => typeof part === 'string' && part !== '').join(' ');
  const name = reading.line(one.name ?? '') || reading.line(fullName) || reading.line(one.userName ?? '');
  const listed = (one.phoneNumbers ?? []).slice(0, bounds.numbersOfContact).map((item) => phoneNumber.parse(item));
  const numbers = [one.phoneNumber, ...listed].flatMap((number) => {
    const line = reading.line(number ?? '');
    return line === '' ? [] : [line];
  });
  const userName = reading.line(one.userName ?? '') || null;
  return [...new Set(numbers)].map((number) => ({
    ...{ name: name || number, number, userName },
    kind: kindOf(one.type ?? ''),
  }));
}

function kindOf(type: string): ContactKind {
  switch (type.toLowerCase()) {
    case 'user':
      return 'user';
    case 'queue':
      return 'queue';
    case 'custom':
      return 'custom';
    default:
      return 'other';
  }
}

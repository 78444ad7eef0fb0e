import * as z from 'zod';
import { bounds } from './bounds';
import type { Reading } from './reading';

/** The other parties of a call. */
export interface Participants {
  /** As they are shown; `null`: not sent. */
  readonly participants: readonly string[] | null;
  /** How operations name each of `participants`. */
  readonly participantNumbers: readonly string[] | null;
  /** How many were left out beyond Wrapkey's limit. */
  readonly participantsLeftOut: number;
}

const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => (value === undefined || value === '' ? null : value));

interface Participant {
  readonly name: string;
  readonly number: string;
}

const participant = z
  .union([
    z.string().transform((name): Participant => ({ name, number: name })),
    z
      .object({
        formattedPhoneNumber: text,
        phoneNumber: text,
        digits: text,
        e164Number: text,
        E164digits: text,
      })
      .transform((one): Participant => {
        const number = one.phoneNumber ?? one.digits ?? one.e164Number ?? one.E164digits;
        const name = one.formattedPhoneNumber ?? number ?? '';
        return { name, number: number ?? name };
      }),
  ])
  .catch({ name: '', number: '' });

/** `lists`: where GWS may have them, the best first; the first that names anybody counts. */
export function readParticipants(
  lists: readonly (readonly unknown[] | null | undefined)[],
  reading: Reading,
): Participants {
  const sent = lists.filter((list) => list !== null && list !== undefined);
  const read = sent.map((list) => named(list, reading));
  const index = Math.max(
    0,
    read.findIndex((list) => list.length > 0),
  );
  const found = read[index] ?? null;
  return {
    participants: found?.map(({ name }) => name) ?? null,
    participantNumbers: found?.map(({ number }) => number) ?? null,
    participantsLeftOut: Math.max(0, (sent[index]?.length ?? 0) - bounds.participants),
  };
}

function named(list: readonly unknown[], reading: Reading): readonly Participant[] {
  return list
    .slice(0, bounds.participants)
    .map((one) => {
      const { name, number } = participant.parse(one);
      return { name: reading.line(name), number: reading.line(number) };
    })
    .filter(({ name }) => name !== '');
}

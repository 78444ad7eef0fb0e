import { z } from 'zod';
import type { ReadBody } from './bodyReader';

const message = z.looseObject({ channel: z.string() });
const messages = z.union([z.array(message).min(1), message]);

/** Bayeux: an array of messages, or a single one. */
export function bayeuxMessages(body: ReadBody): readonly Readonly<Record<string, unknown>>[] | undefined {
  if (body.kind !== 'json') {
    return undefined;
  }
  const parsed = messages.safeParse(body.value);
  return parsed.success ? [parsed.data].flat() : undefined;
}

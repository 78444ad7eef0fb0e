import { fieldOf, listOf, textOf } from './anyShape';
import { bounds } from './bounds';
import { usableId } from './identifier';
import type { Reading } from './reading';

/** One record of the contact history (gws-protocol-more A5.3). Texts are cleaned. */
export interface ContactInteraction {
  readonly id: string;
  /** `Inbound`, `Outbound`, `Internal`, `Consult`, `Unknown`, or anything else; empty when it was not sent. */
  readonly typeId: string;
  /** `New`, `InProcess`, `Stopped`, `Pending`, or anything else; empty when it was not sent. */
  readonly state: string;
  /** `null` when it cannot be read. */
  readonly startedAtMs: number | null;
  /** `null` unless it is a length that a call can have. */
  readonly durationSeconds: number | null;
  /** What agents noted; empty without a note. */
  readonly comment: string;
}

/** Newest first; those without a readable date last. The name of the list is of the resource, not of a sample of the message. */
export function parseContactHistory(answer: unknown, reading: Reading): readonly ContactInteraction[] {
  const read = listOf(answer, 'interactions')
    .slice(0, bounds.interactions)
    .flatMap((raw) => interaction(raw, reading) ?? []);
  return read.sort((left, right) => (right.startedAtMs ?? -Infinity) - (left.startedAtMs ?? -Infinity) || 0);
}

function interaction(raw: unknown, reading: Reading): ContactInteraction | null {
  const id = usableId(textOf(raw, 'id'), reading);
  if (id === null) return null;
  const word = (field: string): string => reading.line(textOf(raw, field) ?? '', bounds.wordLength);
  return {
    id,
    typeId: word('typeId'),
    state: word('state'),
    startedAtMs: atMsOf(textOf(raw, 'startDate')),
    durationSeconds: durationOf(fieldOf(raw, 'callDuration')),
    comment: reading.value(textOf(raw, 'comment') ?? '', bounds.commentLength),
  };
}

function durationOf(raw: unknown): number | null {
  const seconds = typeof raw === 'string' && raw !== '' ? Number(raw) : raw;
  return typeof seconds === 'number' && seconds >= 0 && seconds <= bounds.callSeconds ? seconds : null;
}

/** `2013-11-25 21:02:22.000+0200`, with a blank and without a colon in the zone; ISO 8601 is read too. */
const dateForm = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,3})?)(?:(Z)|([+-]\d\d):?(\d\d))$/;

function atMsOf(date: string | null): number | null {
  const [, day, time, utc, hours, minutes] = dateForm.exec(date ?? '') ?? [];
  if (day === undefined || time === undefined) return null;
  const atMs = Date.parse(`${day}T${time}${utc ?? `${hours ?? ''}:${minutes ?? ''}`}`);
  return Number.isNaN(atMs) ? null : atMs;
}

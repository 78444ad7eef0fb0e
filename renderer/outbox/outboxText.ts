import type { OutboxEntryView, OutboxView } from '../../electron/contract/outbox';
import { refusalValues } from '../connection/refusalValues';
import { reportedTexts, stateText, statusTone } from '../dispositions/statusText';
import { inTime } from '../texts/duration';
import { momentText } from '../texts/moment';
import { text, type Text } from '../texts/text';
import { type Tone } from '../ui/tone';

const dayMs = 86_400_000;

export interface OutboxEntryText {
  readonly tone: Tone;
  readonly state: Text;
  /** Why it has not arrived, in order. */
  readonly reasons: readonly Text[];
}

function triedTexts({ attempts }: OutboxEntryView): Text[] {
  return attempts === 0 ? [] : [text('outbox.tried', { count: attempts })];
}

function saidTexts({ disposition: { refusal } }: OutboxEntryView): Text[] {
  if (refusal === null) return [];
  return [text(refusal.said === null ? 'outbox.refusedSilently' : 'outbox.refusedSaying', refusalValues(refusal))];
}

function queuedReasons(entry: OutboxEntryView): Text[] {
  const { refusal, waitingFor } = entry.disposition;
  const tries = [...triedTexts(entry), ...saidTexts(entry)];
  switch (waitingFor) {
    case 'undoTime':
      return [text('outbox.undoTime')];
    case 'signIn':
    case 'connection':
      return [text(`status.waitingFor.${waitingFor}`), ...tries];
    case 'release':
    case 'nextTry':
      return refusal === null ? [...tries, text('outbox.notTaken')] : tries;
    case null:
      return [text('outbox.turn'), ...tries];
  }
}

function unseenReasons(entry: OutboxEntryView): Text[] {
  const { disposition } = entry;
  const { action, waitingFor } = disposition;
  const isWaiting = waitingFor !== null && waitingFor !== 'nextTry' && waitingFor !== 'undoTime' && action === 'set';
  return [
    text(action === 'clear' ? 'status.clearUnseen' : 'status.unseen'),
    ...reportedTexts(disposition),
    ...(isWaiting ? [text(`status.waitingFor.${waitingFor}`)] : []),
    ...triedTexts(entry),
  ];
}

/** A choice that was sent may have arrived, even if nothing has shown it. */
function givenUpText({ attempts, disposition }: OutboxEntryView, nowMs: number): Text {
  const count = daysSince(disposition.chosenAtMs, nowMs);
  return text(attempts === 0 ? 'outbox.givenUp' : 'outbox.givenUpUnproved', { count });
}

/** Whole days since the choice: that much is known without the policy's limit. */
function daysSince(chosenAtMs: number, nowMs: number): number {
  return Math.max(1, Math.floor((nowMs - chosenAtMs) / dayMs));
}

function reasonsOf(entry: OutboxEntryView, nowMs: number): Text[] {
  switch (entry.disposition.state) {
    case 'queued':
      return queuedReasons(entry);
    case 'sending':
      return [text('outbox.sending')];
    case 'uncertain':
      return [text('outbox.uncertain')];
    case 'undecided':
      return [text('outbox.undecided', { count: entry.attempts })];
    case 'unseen':
      return unseenReasons(entry);
    case 'expired':
      return [givenUpText(entry, nowMs), ...triedTexts(entry)];
    // Sent again, and checked again.
    case 'accepted':
      return [text('status.awaitingEcho'), ...reportedTexts(entry.disposition), ...triedTexts(entry)];
    case 'left':
    case 'confirmed':
    case 'rejected':
    case 'superseded':
    case 'withdrawn':
    case 'setElsewhere':
      return [];
  }
}

export function outboxEntryText(entry: OutboxEntryView, nowMs: number): OutboxEntryText {
  const view = entry.disposition;
  return { tone: statusTone(view), state: stateText(view), reasons: reasonsOf(entry, nowMs) };
}

/** When the next attempt happens by itself; `null` when it depends on something else. Changes every second. */
export function nextTryText({ attempts, disposition, nextTryAtMs }: OutboxEntryView, nowMs: number): Text | null {
  const { state, waitingFor } = disposition;
  if (nextTryAtMs === null || (state !== 'queued' && state !== 'uncertain' && state !== 'unseen')) return null;
  const when = inTime(nextTryAtMs - nowMs);
  if (state === 'uncertain') return text('outbox.looks', { when });
  return text(attempts === 0 || waitingFor === 'undoTime' ? 'outbox.goesOut' : 'outbox.nextTry', { when });
}

/** Since when the choice waits, and until when it is tried. `todayMs`: the beginning of today. */
export function waitTexts(
  { disposition, expiresAtMs }: OutboxEntryView,
  todayMs: number,
  locale: string,
): { readonly since: Text; readonly until: Text | null } {
  const at = (momentMs: number): Text => momentText(momentMs, todayMs, locale);
  return {
    since: text('outbox.since', { when: at(disposition.chosenAtMs) }),
    // A choice that the agent must decide about is not tried.
    until:
      expiresAtMs === null || disposition.state === 'undecided'
        ? null
        : text('outbox.until', { when: at(expiresAtMs) }),
  };
}

/** A choice that is being sent or checked cannot be tried now. */
export function canTryNow({ disposition: { state } }: OutboxEntryView): boolean {
  return state !== 'sending' && state !== 'accepted';
}

/** It stayed unanswered twice, so the agent decides whether to send it again or leave it. */
export function isForAgent({ disposition: { state } }: OutboxEntryView): boolean {
  return state === 'undecided';
}

export interface OutboxSummary {
  readonly texts: readonly Text[];
  /** "Try all" would reach several; choices that were given up or must be decided are tried one by one. */
  readonly canTryAll: boolean;
}

export function outboxSummary({ entries }: OutboxView): OutboxSummary {
  const expired = entries.filter(({ disposition }) => disposition.state === 'expired').length;
  const undecided = entries.filter(isForAgent).length;
  const waiting = entries.length - expired - undecided;
  return {
    texts: [
      ...(waiting === 0 ? [] : [text('outbox.waiting', { count: waiting })]),
      ...(undecided === 0 ? [] : [text('outbox.toDecide', { count: undecided })]),
      ...(expired === 0 ? [] : [text('outbox.expired', { count: expired })]),
    ],
    canTryAll: waiting > 1,
  };
}

/** Nothing is waiting. Still, refused choices are not delivered, and "everything" includes other agents' choices. */
export function emptyOutboxText(outbox: OutboxView, rejected: number): { readonly what: Text; readonly next: Text } {
  if (rejected > 0) return { what: text('outbox.nothingWaits'), next: text('outbox.someRefused', { count: rejected }) };
  return { what: text(outbox.ofOthers > 0 ? 'outbox.emptyOwn' : 'outbox.empty'), next: text('outbox.emptyNext') };
}

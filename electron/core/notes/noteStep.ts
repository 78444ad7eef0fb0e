import { findCall } from '../calls/callList';
import { isLive } from '../calls/callReference';
import { daysBefore } from '../outbox/retention';
import type { Note } from './note';
import { isTooLong, noteRoute } from './noteRoute';
import type { NotesState } from './notes';

export type NoteStep =
  /** Something has to happen first, or nothing is to be sent. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'wait'; readonly untilMs: number }
  | { readonly kind: 'send'; readonly by: 'ucs' | 'userData' }
  | { readonly kind: 'giveUp' };

/** The agent may still be writing. */
const restMs = { ucs: 3_000, userData: 1_500 } as const;
/** Sent to a live call as often as this, it was never shown. */
const mostAttempts = 5;

const rest: NoteStep = { kind: 'rest' };

/** What a kept note needs now. */
export function nextStep(state: NotesState, note: Note, nowMs: number): NoteStep {
  const route = noteRoute(state);
  const { sentRevision, notBeforeMs, attempts } = note.delivery;
  const isUnsent = note.text !== '' || sentRevision > 0;
  if (route === 'local' || !isUnsent || !note.isAddressable) return rest;
  const isCallLive = isLive(findCall(state.calls, note.callId));
  const dueMs = Math.max(note.atMs + restMs[route], notBeforeMs);
  if (route === 'userData') {
    if (!isCallLive || attempts >= mostAttempts) return { kind: 'giveUp' };
    if (isTooLong(state, note)) return rest;
  } else {
    // The record of a call is completed with its note, so the note goes when the call has ended.
    if (isCallLive) return rest;
    if (note.atMs <= daysBefore(state.policy.retention.outboxDays, nowMs)) return { kind: 'giveUp' };
  }
  if (state.session.kind !== 'connected') return rest;
  return nowMs < dueMs ? { kind: 'wait', untilMs: dueMs } : { kind: 'send', by: route };
}

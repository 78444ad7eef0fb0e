import { serversId } from '../calls/callIdentity';
import { findCall } from '../calls/callList';
import type { GwsApi } from '../gws/gwsApi';
import { mayHaveWorked, refusalOf } from '../gws/gwsFailure';
import type { InteractionFailure } from '../gws/interactionsApi';
import type { Refusal } from '../gws/problems';
import { wayToWrite } from '../userDataEdits/editSender';
import { storedText } from '../userDataEdits/userDataEdit';
import type { Note } from './note';
import type { NotesState } from './notes';

export type SentNote =
  /** The server says that it has it. */
  | { readonly kind: 'delivered' }
  /** The call has to show it under the key. */
  | { readonly kind: 'taken'; readonly key: string }
  | { readonly kind: 'failed'; readonly isSignedOut: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

interface NoteToSend {
  readonly note: Note;
  readonly by: 'ucs' | 'userData';
  readonly state: NotesState;
  /** The record in the contact history is known from now on. */
  readonly found: (interactionId: string) => void;
}

export function sendNote(api: GwsApi, { note, by, state, found }: NoteToSend): Promise<SentNote> {
  return by === 'ucs' ? intoHistory(api, note, found) : intoUserData(api, state, note);
}

/** Each step may be repeated: the record is found again, and the note is replaced (gws-protocol-more A5.1). */
async function intoHistory(api: GwsApi, note: Note, found: (interactionId: string) => void): Promise<SentNote> {
  const { phoneNumber, callType, startedAtMs, endedAtMs, atMs } = note;
  let { interactionId } = note.delivery;
  if (interactionId === null) {
    const callId = serversId(note.callId);
    const record = await api.interactions.find({ callId, phoneNumber, callType });
    if (!record.ok) return failed(record.failure);
    interactionId = record.value;
    found(interactionId);
  }
  const set = await api.interactions.setNote(interactionId, note.text);
  if (!set.ok) return failed(set.failure);
  const durationMs = Math.max(0, (endedAtMs ?? atMs) - (startedAtMs ?? endedAtMs ?? atMs));
  const completed = await api.interactions.complete(interactionId, Math.round(durationMs / 1000));
  return completed.ok ? { kind: 'delivered' } : failed(completed.failure);
}

async function intoUserData(api: GwsApi, state: NotesState, note: Note): Promise<SentNote> {
  const key = state.policy.notes.userDataKey;
  if (key === null) return { kind: 'failed', isSignedOut: false };
  const call = findCall(state.calls, note.callId);
  const before = call === null ? null : storedText(call.userData, key);
  // What is not one text is something there. An emptied note is written too: the call shows that it arrived.
  const by = wayToWrite(before === undefined ? '' : before, call?.capabilities ?? []);
  if (by === null) return { kind: 'failed', isSignedOut: false };
  const taken = await api.writeUserData(serversId(note.callId), { key, value: note.text }, by);
  return taken.ok ? { kind: 'taken', key } : failed(taken.failure);
}

function failed(failure: InteractionFailure): SentNote {
  switch (failure.kind) {
    case 'noAnswer':
      return { kind: 'failed', isSignedOut: false };
    case 'declined':
      return { kind: 'refused', refusal: { httpStatus: null, statusCode: null, said: failure.said } };
    case 'unauthenticated':
    case 'passwordChangeRequired':
      return { kind: 'failed', isSignedOut: true };
    case 'network':
    case 'unavailable':
    case 'csrf':
    case 'redirected':
      return { kind: 'failed', isSignedOut: false };
    case 'refused':
    case 'notGws':
    case 'unsendable':
      // A back-end may have been busy (gws-protocol 1.4).
      return mayHaveWorked(failure) || (failure.kind === 'refused' && failure.statusCode === 4)
        ? { kind: 'failed', isSignedOut: false }
        : { kind: 'refused', refusal: refusalOf(failure) };
  }
}

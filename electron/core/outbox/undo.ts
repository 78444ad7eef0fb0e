import { findCall } from '../calls/callList';
import { hasEnded } from '../../rules/callState';
import { allows, stands } from './entryState';
import { dispositionValue } from './confirmation';
import { userDataKey, type DispositionEntry } from './entry';
import { latestOfCall } from './outboxEntries';
import type { CallsSlice } from '../calls/callsSlice';
import type { OutboxSlice } from './outboxSlice';

export type UndoState = CallsSlice & OutboxSlice;

/** How a choice can be taken back now. */
export type Undo =
  /** It has not left: it never happened. */
  | 'withdraw'
  /** It is in the user data of a live call, or may be: what was there before is put back. */
  | 'restore';

/** `null` when it is too late: after release what was sent is an event in reporting, and cannot be called back. */
export function undoOf(state: UndoState, entry: DispositionEntry): Undo | null {
  // What may have arrived cannot honestly be said never to have happened.
  if (allows(entry.state, 'undone') && !entry.isPossiblyDuplicate) return 'withdraw';
  return canRestore(state, entry) ? 'restore' : null;
}

export function canUndo(state: UndoState, entry: DispositionEntry): boolean {
  return undoOf(state, entry) !== null;
}

function canRestore(state: UndoState, entry: DispositionEntry): boolean {
  const call = findCall(state.calls, entry.callId);
  if (call === null || hasEnded(call) || !stands(entry.state) || entry.isUndo) return false;
  if (latestOfCall(state.entries, entry.callId)?.id !== entry.id) return false;
  const value = dispositionValue(call.userData, userDataKey(entry));
  // Another program has put something else there: that is not ours to take away.
  if (entry.state === 'confirmed' && value !== entry.name) return false;
  return entry.previousName !== null || call.capabilities.includes('DeleteUserDataPair');
}

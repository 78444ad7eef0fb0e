import { hasEnded } from '../../rules/callState';
import { findCall } from '../calls/callList';
import type { CallsSlice } from '../calls/callsSlice';
import { dispositionValue } from './confirmation';
import { userDataKey, type DispositionEntry } from './entry';
import { allows, stands } from './entryState';
import { latestOfCall } from './outboxEntries';
import type { OutboxSlice } from './outboxSlice';

export type UndoState = CallsSlice & OutboxSlice;

/** How a choice can be undone now. */
export type Undo =
  /** It has not been sent, so it never happened. */
  | 'withdraw'
  /** It is, or may be, in the user data of a live call: the previous value is restored. */
  | 'restore';

/** `null` when it is too late: after release a sent choice is an event in reporting and cannot be called back. */
export function undoOf(state: UndoState, entry: DispositionEntry): Undo | null {
  // A choice that may have arrived cannot be shown as never made.
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
  // Another program has set a different value, which is not ours to remove.
  if (entry.state === 'confirmed' && value !== entry.name) return false;
  return entry.previousName !== null || call.capabilities.includes('DeleteUserDataPair');
}

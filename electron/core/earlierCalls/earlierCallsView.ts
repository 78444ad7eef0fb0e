import type {
  ContactInteractionView,
  EarlierCallsListView,
  EarlierCallsView,
  EarlierCallView,
} from '../../contract/earlierCalls';
import type { PastCall } from '../callHistory/pastCall';
import { findCall } from '../calls/callList';
import type { CallsSlice } from '../calls/callsSlice';
import type { ContactInteraction } from '../gws/contactHistory';
import { pastCallView } from '../ledger/ledgerView';
import { noteOf } from '../notes/note';
import type { NotesSlice } from '../notes/notesSlice';
import { withoutPrivateParts } from '../notes/privateParts';
import type { PolicySlice } from '../policy/policySlice';
import { contactIdOf } from './contactHistory';
import { codeNameOf, earlierCalls, type EarlierCallsState } from './earlierCalls';

/** A month, on the first of the next one too. */
const recentMs = 30 * 86_400_000;
/** Nobody reads more during a call. */
const mostListed = 50;
const longestNoteLine = 200;

/** `null` when nothing is known of earlier calls. */
export function earlierCallsView(state: EarlierCallsState & CallsSlice): EarlierCallsView | null {
  const call = state.selection.callId === null ? null : findCall(state.calls, state.selection.callId);
  if (call === null) return null;
  const earlier = earlierCalls(state, call);
  const last = earlier.at(-1) ?? null;
  const hasContactHistory = contactIdOf(state, call) !== null;
  if (last === null && !hasContactHistory) return null;
  return {
    callId: call.id,
    total: earlier.length,
    recent: earlier.filter(({ startedAtMs }) => startedAtMs >= call.startedAtMs - recentMs).length,
    last: last === null ? null : { atMs: last.atMs, outcome: last.outcome, codeName: codeNameOf(state, last.callId) },
    hasContactHistory,
  };
}

export function earlierCallsListView(
  state: EarlierCallsState & CallsSlice & NotesSlice,
  callId: string,
): EarlierCallsListView {
  const call = findCall(state.calls, callId);
  const earlier = call === null ? [] : earlierCalls(state, call);
  const calls = earlier.slice(-mostListed).map((past) => earlierCallView(state, past));
  return { total: earlier.length, calls: calls.reverse() };
}

function earlierCallView(state: EarlierCallsState & NotesSlice, past: PastCall): EarlierCallView {
  const note = state.policy.notes.enabled ? (noteOf(state.notes, past.owner, past)?.text ?? '') : '';
  return {
    callId: past.callId,
    atMs: past.atMs,
    past: pastCallView(past),
    codeName: codeNameOf(state, past.callId),
    note: firstLine(note),
  };
}

/** The policy may want no notes, or parts of them hidden, whoever wrote them. */
export function contactInteractionView(
  { policy: { notes } }: PolicySlice,
  { id, typeId, state, startedAtMs, durationSeconds, comment }: ContactInteraction,
): ContactInteractionView {
  const durationMs = durationSeconds === null ? null : durationSeconds * 1000;
  return { id, typeId, state, startedAtMs, durationMs, note: notes.enabled ? withoutPrivateParts(comment, notes) : '' };
}

function firstLine(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length <= longestNoteLine ? line : `${Array.from(line).slice(0, longestNoteLine).join('')}…`;
}

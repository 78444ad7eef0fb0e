import type { NotesView, NoteView } from '../../contract/notes';
import { findCall } from '../calls/callList';
import { longestNote } from '../policy/notesPolicy';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import type { WrapUpQuestionState } from '../wrapup/wrapUpQuestions';
import { frontWrapUp } from '../wrapup/wrapUpQuestions';
import { noteOf } from './note';
import { noteRoute, sentLength } from './noteRoute';
import type { NotedCall } from './notedCall';
import type { NotesSlice } from './notesSlice';

type NotesViewState = WrapUpQuestionState & NotesSlice;

/** The notes of the card and of the prompt. `null` where the policy wants no notes. */
export function notesView(state: NotesViewState): NotesView | null {
  if (!state.policy.notes.enabled) return null;
  return { ...noteRules(state), open: openCalls(state).map((call) => noteView(state, call)) };
}

/** Where notes go, and how long they may be. */
function noteRules(state: AgentSlice & PolicySlice): Omit<NotesView, 'open'> {
  const { spelling } = state.policy.notes;
  return { longest: longestNote, route: noteRoute(state), sentLength: sentLength(state), spelling };
}

/** The call of the card and that of the prompt, which may be the same. */
function openCalls(state: NotesViewState): readonly Pick<NotedCall, 'callId' | 'callUuid'>[] {
  const onCard = state.selection.callId === null ? null : findCall(state.calls, state.selection.callId);
  const card = onCard === null ? [] : [{ callId: onCard.id, callUuid: onCard.callUuid }];
  const prompted = frontWrapUp(state);
  return prompted === null || prompted.callId === onCard?.id ? card : [...card, prompted];
}

function noteView({ notes, agent }: AgentSlice & NotesSlice, call: Pick<NotedCall, 'callId' | 'callUuid'>): NoteView {
  const note = agent === null ? null : noteOf(notes, agent.owner, call);
  return {
    callId: call.callId,
    text: note?.text ?? '',
    revision: note?.revision ?? 0,
    writtenAtMs: note?.atMs ?? null,
    state: note?.delivery.state ?? 'kept',
    refusal: note?.delivery.refusal ?? null,
  };
}

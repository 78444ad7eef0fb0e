import type { ChoiceDraftView } from '../../contract/choiceDraft';
import { needsNote } from '../dispositions/codeNeeds';
import { displayNameOf } from '../dispositions/codeTree';
import type { CodesSlice } from '../dispositions/codesSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { draftOf } from './choiceDraft';
import type { ChoiceDraftsSlice } from './choiceDraftsSlice';

export type ChoiceDraftViewState = AgentSlice & ChoiceDraftsSlice & CodesSlice & PolicySlice;

export function choiceDraftView(state: ChoiceDraftViewState, callId: string): ChoiceDraftView | null {
  const { agent, choiceDrafts, codes, policy } = state;
  const draft = agent === null ? null : draftOf(choiceDrafts, agent.owner, callId);
  if (draft === null) return null;
  const { name } = draft;
  const isNoteNeeded = policy.notes.enabled && needsNote(policy.disposition, name);
  return { name, displayName: displayNameOf(codes, name), needsNote: isNoteNeeded };
}

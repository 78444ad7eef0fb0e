import type { ChoiceDraftView } from '../../contract/choiceDraft';
import { displayNameOf } from '../dispositions/codeTree';
import type { CodesSlice } from '../dispositions/codesSlice';
import type { AgentSlice } from '../session/agentSlice';
import { draftOf } from './choiceDraft';
import type { ChoiceDraftsSlice } from './choiceDraftsSlice';

export type ChoiceDraftViewState = AgentSlice & ChoiceDraftsSlice & CodesSlice;

export function choiceDraftView(state: ChoiceDraftViewState, callId: string): ChoiceDraftView | null {
  const { agent, choiceDrafts, codes } = state;
  const draft = agent === null ? null : draftOf(choiceDrafts, agent.owner, callId);
  return draft && { name: draft.name, displayName: displayNameOf(codes, draft.name) };
}

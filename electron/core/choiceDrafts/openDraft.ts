import { latestOfCall } from '../outbox/outboxEntries';
import type { OutboxSlice } from '../outbox/outboxSlice';
import type { AgentSlice } from '../session/agentSlice';
import { isSameOwner } from '../session/owner';
import type { OpenDraft } from './choiceDraft';
import type { ChoiceDraftsSlice } from './choiceDraftsSlice';

export type ChoiceDraftsState = AgentSlice & ChoiceDraftsSlice & Pick<OutboxSlice, 'entries'>;

/** `null`: no code of the agent waits for this call. */
export function openDraft({ agent, choiceDrafts, entries }: ChoiceDraftsState, callId: string): OpenDraft | null {
  if (agent === null) return null;
  const draft = choiceDrafts.find((one) => one.callId === callId && isSameOwner(one.owner, agent.owner));
  if (draft === undefined) return null;
  // The program may have ended after the code was chosen and before its draft was closed.
  const isOver = (latestOfCall(entries, callId)?.chosenAtMs ?? -Infinity) > draft.atMs;
  return isOver ? null : draft;
}

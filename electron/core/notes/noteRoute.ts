import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import type { Note } from './note';

/** Where a note goes: into the contact history, into the call's user data, or nowhere. */
export type NoteRoute = 'ucs' | 'userData' | 'local';

type RouteState = AgentSlice & Pick<PolicySlice, 'policy'>;

/** By the policy, and by what this server can do. */
export function noteRoute({ agent, policy }: RouteState): NoteRoute {
  const { delivery, userDataKey } = policy.notes;
  const hasHistory = agent?.hasHistoryFeature === true;
  const hasKey = userDataKey !== null;
  switch (delivery) {
    case 'auto':
      return hasHistory ? 'ucs' : hasKey ? 'userData' : 'local';
    case 'ucs':
      return hasHistory ? 'ucs' : 'local';
    case 'userData':
      return hasKey ? 'userData' : 'local';
    case 'local':
      return 'local';
  }
}

/** The longest text that can be sent; `null` when any can. */
export function sentLength(state: RouteState): number | null {
  return noteRoute(state) === 'userData' ? state.policy.notes.userDataLength : null;
}

export function isTooLong(state: RouteState, { text }: Pick<Note, 'text'>): boolean {
  return text.length > (sentLength(state) ?? Infinity);
}

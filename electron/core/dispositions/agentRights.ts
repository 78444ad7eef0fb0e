import type { AgentRights } from './dispositionBlock';
import type { SessionSlice } from '../session/sessionSlice';
import type { AgentSlice } from '../session/agentSlice';

export type RightsState = SessionSlice & AgentSlice;

/** What the agent who is signed in may do about dispositions. */
export function rightsOf(state: RightsState): AgentRights {
  return {
    // A session that has ended of itself takes no choice away: it waits until the agent has signed in again.
    isSignedIn: state.agent !== null && state.session.kind !== 'signingOut',
    hasVoiceFeature: state.agent?.hasVoiceFeature ?? false,
    isReadOnlyOnIdle: state.agent?.gwsSettings.isReadOnlyOnIdle ?? false,
  };
}

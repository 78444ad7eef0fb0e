import type { AgentSlice } from '../session/agentSlice';
import type { SessionSlice } from '../session/sessionSlice';
import type { AgentRights } from './dispositionBlock';

export type RightsState = SessionSlice & AgentSlice;

/** What the signed-in agent may do about dispositions. */
export function rightsOf(state: RightsState): AgentRights {
  return {
    // An agent whose session the server has ended can still choose: the choice waits until the agent signs in again.
    isSignedIn: state.agent !== null && state.session.kind !== 'signingOut',
    hasVoiceFeature: state.agent?.hasVoiceFeature ?? false,
    isReadOnlyOnIdle: state.agent?.gwsSettings.isReadOnlyOnIdle ?? false,
  };
}

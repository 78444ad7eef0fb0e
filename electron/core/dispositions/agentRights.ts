import type { ApplicationState } from '../applicationState';
import type { AgentRights } from './dispositionBlock';

/** What the agent who is signed in may do about dispositions. */
export function rightsOf(state: ApplicationState): AgentRights {
  return {
    // A session that has ended of itself takes no choice away: it waits until the agent has signed in again.
    isSignedIn: state.agent !== null && state.session.kind !== 'signingOut',
    hasVoiceFeature: state.agent?.hasVoiceFeature ?? false,
    isReadOnlyOnIdle: state.agent?.gwsSettings.isReadOnlyOnIdle ?? false,
  };
}

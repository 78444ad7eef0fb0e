import type { ApplicationState } from '../applicationState';
import type { AgentRights } from './dispositionBlock';

/** What the agent who is signed in may do about dispositions. */
export function rightsOf(state: ApplicationState): AgentRights {
  return {
    isSignedIn: state.session.kind === 'connected' || state.session.kind === 'reconnecting',
    hasVoiceFeature: state.agent?.hasVoiceFeature ?? false,
    isReadOnlyOnIdle: state.agent?.gwsSettings.isReadOnlyOnIdle ?? false,
  };
}

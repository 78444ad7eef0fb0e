import type { PolicySlice } from '../policy/policySlice';

/** In attach mode the session belongs to another desktop, and the policy may leave the agent's state to it. */
export function mayChangeState({ policy }: PolicySlice): boolean {
  return policy.session.mode === 'own' || policy.agentState.mayChangeAttached;
}

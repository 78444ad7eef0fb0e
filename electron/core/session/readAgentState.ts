import type { AgentState, GwsApi } from '../gws/gwsApi';
import { fail, type Result } from '../kernel/result';
import { gwsProblem, type EstablishFailure } from './sessionFailure';

/** The agent's devices and calls as the server has them now (gws-protocol 4.7). */
export async function readAgentState(api: GwsApi): Promise<Result<AgentState, EstablishFailure>> {
  const state = await api.readState();
  if (state.ok) return state;
  // No password was sent, so none was refused: the session has expired.
  const isExpired = state.failure.kind === 'unauthenticated';
  return fail(isExpired ? { code: 'sessionExpired' } : gwsProblem(state.failure, api.server));
}

import type { SignInFailure } from '../../contract/signIn';
import type { AgentState, GwsApi } from '../gws/gwsApi';
import type { GwsFailure } from '../gws/gwsFailure';
import type { GwsUser } from '../gws/user';
import { fail, succeed, type Result } from '../kernel/result';
import { gwsProblem, type EstablishFailure } from './sessionFailure';
import type { SignInWay } from './signInWay';

/**
 * Finds out who is signed in. First without a proof: a server that does not ask for one as GWS does is no GWS
 * and does not get it; and where the cookie is still good, nobody needs it.
 */
export async function authenticate(
  api: GwsApi,
  way: SignInWay,
  onProofWanted: () => void,
): Promise<Result<GwsUser, SignInFailure>> {
  const known = await api.readAgent({ userName: way.userName, password: null });
  if (!known.ok && !wantsProof(known.failure, way)) return fail(gwsProblem(known.failure, api.server));
  if (!known.ok) onProofWanted();
  const agent = known.ok ? known : await way.prove(api);
  if (!agent.ok) return agent;
  return agent.value === null ? fail({ code: 'notGws', host: api.server.host }) : succeed(agent.value);
}

function wantsProof(failure: GwsFailure, way: SignInWay): boolean {
  switch (failure.kind) {
    case 'unauthenticated':
    case 'csrf':
      return true;
    case 'redirected':
      return way.followsRedirects;
    default:
      return false;
  }
}

/** The agent's devices and calls as the server has them now (gws-protocol 4.7). */
export async function readAgentState(api: GwsApi): Promise<Result<AgentState, EstablishFailure>> {
  const state = await api.readState();
  if (state.ok) return state;
  // No password was sent with it, so none was refused: the session has expired.
  const isExpired = state.failure.kind === 'unauthenticated';
  return fail(isExpired ? { code: 'sessionExpired' } : gwsProblem(state.failure, api.server));
}

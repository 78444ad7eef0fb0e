import type { GwsApi } from '../gws/gwsApi';
import type { GwsFailure } from '../gws/gwsFailure';
import type { GwsUser } from '../gws/user';
import { fail, succeed, type Result } from '../kernel/result';
import type { Authenticator } from './authenticator';
import { gwsProblem } from './sessionFailure';
import type { SignInFailure } from './signInFailure';

/**
 * Finds out who is signed in. Asks first without credentials: a server that does not demand them as GWS does must not
 * get them, and with a valid cookie they are not needed.
 */
export async function authenticate(
  api: GwsApi,
  authenticator: Authenticator,
  onProofWanted: () => void,
): Promise<Result<GwsUser, SignInFailure>> {
  const known = await api.readAgent({ userName: authenticator.userName, password: null });
  if (!known.ok && !wantsProof(known.failure, authenticator)) return fail(gwsProblem(known.failure, api.server));
  if (!known.ok) onProofWanted();
  const agent = known.ok ? known : await authenticator.prove(api);
  if (!agent.ok) return agent;
  return agent.value === null ? fail({ code: 'notGws', host: api.server.host }) : succeed(agent.value);
}

function wantsProof(failure: GwsFailure, authenticator: Authenticator): boolean {
  switch (failure.kind) {
    case 'unauthenticated':
    case 'csrf':
      return true;
    case 'redirected':
      return authenticator.followsRedirects;
    default:
      return false;
  }
}

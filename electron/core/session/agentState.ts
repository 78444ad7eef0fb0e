import type { SignInFailure } from '../../contract/signIn';
import type { GwsDevice } from '../gws/device';
import type { GwsFailure } from '../gws/envelope';
import type { GwsClient } from '../gws/gwsClient';
import { parseCalls, parseUser, type GwsUser, type ListedCalls } from '../gws/user';
import { fail, succeed, type Result } from '../kernel/result';
import { gwsProblem, type EstablishFailure } from './sessionFailure';
import { signInPath, type SignInWay } from './signInWay';

const statePath = '/api/v2/me?subresources=devices,calls,channels,settings';

/**
 * Finds out who is signed in. First without a proof: a server that does not ask for one as GWS does is no GWS
 * and does not get it; and where the cookie is still good, nobody needs it.
 */
export async function authenticate(
  client: GwsClient,
  way: SignInWay,
  onProofWanted: () => void,
): Promise<Result<GwsUser, SignInFailure>> {
  const known = await client.get(signInPath);
  if (!known.ok && !wantsProof(known.failure, way)) return fail(gwsProblem(known.failure, client.server));
  if (!known.ok) onProofWanted();
  const me = known.ok ? known : await way.prove(client);
  if (!me.ok) return me;
  const user = parseUser(me.value, way.userName, client.reading);
  return user === null ? fail({ code: 'notGws', host: client.server.host }) : succeed(user);
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

export interface ReadState {
  /** `null`: the server did not say. */
  readonly devices: readonly GwsDevice[] | null;
  readonly listed: ListedCalls;
}

/** The agent's devices and calls as the server has them now (gws-protocol 4.7). */
export async function readAgentState(client: GwsClient): Promise<Result<ReadState, EstablishFailure>> {
  const me = await client.get(statePath);
  if (!me.ok) return fail(readProblem(me.failure, client));
  const user = parseUser(me.value, '', client.reading);
  if (user === null) return fail({ code: 'notGws', host: client.server.host });
  if (user.calls !== null) return succeed({ devices: user.devices, listed: user.calls });
  // A server that does not embed the calls in /me.
  const listed = await client.get('/api/v2/me/calls?fields=*');
  if (!listed.ok) return fail(readProblem(listed.failure, client));
  const calls = listed.value['calls'];
  return succeed({ devices: user.devices, listed: parseCalls(Array.isArray(calls) ? calls : [], client.reading) });
}

/** No password was sent with it, so none was refused: the session has expired. */
function readProblem(failure: GwsFailure, client: GwsClient): EstablishFailure {
  return failure.kind === 'unauthenticated' ? { code: 'sessionExpired' } : gwsProblem(failure, client.server);
}

import type { SignInFailure } from '../../contract/failures';
import type { GwsCall } from '../gws/call';
import type { GwsDevice } from '../gws/device';
import type { GwsFailure } from '../gws/envelope';
import type { GwsClient } from '../gws/gwsClient';
import { parseCalls, parseUser, type GwsUser } from '../gws/user';
import type { Credentials } from '../ports';
import { fail, succeed, type Result } from '../result';
import { gwsProblem, type EstablishFailure } from './sessionFailure';

const signInPath = '/api/v2/me?subresources=features,devices,calls,channels,settings';
const statePath = '/api/v2/me?subresources=devices,calls,channels,settings';

/**
 * Finds out who is signed in. First without the password: a server that does not ask for one as GWS does is no GWS
 * and does not get it; and where the cookie is still good, nobody needs it.
 */
export async function authenticate(
  client: GwsClient,
  credentials: Credentials | null,
  onPasswordWanted: () => void,
): Promise<Result<GwsUser, SignInFailure>> {
  let me = await client.get(signInPath);
  const wantsPassword = !me.ok && (me.failure.kind === 'unauthenticated' || me.failure.kind === 'csrf');
  if (wantsPassword && credentials !== null) {
    onPasswordWanted();
    me = await client.get(signInPath, credentials);
    if (!me.ok && me.failure.kind === 'csrf') return fail({ code: 'credentialsRefused' });
  }
  if (!me.ok) return fail(gwsProblem(me.failure, client.server));
  const user = parseUser(me.value, credentials?.userName ?? '');
  return user === null ? fail({ code: 'notGws', host: client.server.host }) : succeed(user);
}

export interface ReadState {
  readonly devices: readonly GwsDevice[];
  readonly calls: readonly GwsCall[];
}

/** The agent's devices and calls as the server has them now (gws-protocol 4.7). */
export async function readAgentState(client: GwsClient): Promise<Result<ReadState, EstablishFailure>> {
  const me = await client.get(statePath);
  if (!me.ok) return fail(readProblem(me.failure, client));
  const user = parseUser(me.value, '');
  if (user === null) return fail({ code: 'notGws', host: client.server.host });
  if (user.calls !== null) return succeed({ devices: user.devices, calls: user.calls });
  // A server that does not embed the calls in /me.
  const listed = await client.get('/api/v2/me/calls?fields=*');
  if (!listed.ok) return fail(readProblem(listed.failure, client));
  const calls = listed.value['calls'];
  return succeed({ devices: user.devices, calls: Array.isArray(calls) ? parseCalls(calls) : [] });
}

/** No password was sent with it, so none was refused: the session has expired. */
function readProblem(failure: GwsFailure, client: GwsClient): EstablishFailure {
  return failure.kind === 'unauthenticated' ? { code: 'sessionExpired' } : gwsProblem(failure, client.server);
}

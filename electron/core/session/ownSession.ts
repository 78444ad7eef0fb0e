import type { SignInFailure } from '../../contract/failures';
import type { GwsDevice } from '../gws/device';
import type { GwsClient } from '../gws/gwsClient';
import type { Logger } from '../ports';
import { fail, succeed, type Result } from '../result';
import { gwsProblem } from './sessionFailure';

export interface OwnSessionPolicy {
  readonly mode: 'attach' | 'own';
  readonly place: string | null;
}

const path = '/api/v2/me';

/** Starts the contact-centre session where Wrapkey is to do so, and nobody has (gws-protocol 3.3). */
export async function startOwnSession(
  client: GwsClient,
  devices: readonly GwsDevice[],
  { mode, place }: OwnSessionPolicy,
): Promise<Result<null, SignInFailure>> {
  if (mode === 'attach' || devices.some(isLoggedIn)) return succeed(null);
  const operation = { operationName: 'StartContactCenterSession', channels: ['voice'] };
  const started = await client.post(path, place === null ? operation : { ...operation, place });
  if (!started.ok) return fail(gwsProblem(started.failure, client.server));
  return started.value['statusCode'] === 7 ? fail(partly(started.value['statusMessage'])) : succeed(null);
}

/** Logs the agent out of every device and ends the HTTP session: the last request there is (gws-protocol 3.4). */
export async function endOwnSession(client: GwsClient, policy: OwnSessionPolicy, log: Logger): Promise<void> {
  if (policy.mode === 'attach') return;
  const ended = await client.post(path, { operationName: 'EndContactCenterSession' });
  if (!ended.ok) log.warn('contact-centre session not ended', { cause: ended.failure.kind });
}

/** Wrapkey starts one channel, so a partial success is none. */
function partly(said: unknown): SignInFailure {
  return { code: 'gwsError', httpStatus: 200, statusCode: 7, said: typeof said === 'string' ? said : null };
}

function isLoggedIn({ state }: GwsDevice): boolean {
  return state !== 'LoggedOut' && state !== 'Logout';
}

import type { SignInFailure } from '../../contract/failures';
import { asRead, withTold, type GwsDevice } from '../gws/device';
import type { GwsClient } from '../gws/gwsClient';
import type { Logger } from '../ports';
import { fail, succeed, type Result } from '../result';
import { gwsProblem } from './sessionFailure';

export interface OwnSessionPolicy {
  readonly mode: 'attach' | 'own';
  readonly place: string | null;
}

const path = '/api/v2/me';

/** The contact-centre session of one sign-in, where Wrapkey starts and ends it (gws-protocol 3.3, 3.4). */
export class OwnSession {
  private hasStarted = false;
  private devices: readonly GwsDevice[] = [];
  /** Whom a supervisor has logged out must not be logged in again by a connection that comes back. */
  private isWanted = true;

  constructor(
    private readonly policy: OwnSessionPolicy,
    private readonly log: Logger,
  ) {}

  /** All devices as the server has them now; `null` when it does not say. */
  stateRead(devices: readonly GwsDevice[] | null): void {
    if (devices !== null) this.follow(asRead(this.devices, devices));
  }

  /** Some devices have changed. The agent is logged in for as long as one of all the devices is. */
  told(devices: readonly GwsDevice[]): void {
    this.follow(withTold(this.devices, devices));
  }

  /** Where nobody has. A node that died may have taken the session with it (gws-protocol 2.6). */
  async start(client: GwsClient, devices: readonly GwsDevice[]): Promise<Result<null, SignInFailure>> {
    const { mode, place } = this.policy;
    if (mode === 'attach' || !this.isWanted || devices.some(isLoggedIn)) return succeed(null);
    const operation = { operationName: 'StartContactCenterSession', channels: ['voice'] };
    this.hasStarted = true;
    const started = await client.post(path, place === null ? operation : { ...operation, place });
    if (!started.ok) return fail(gwsProblem(started.failure, client.server));
    return started.value['statusCode'] === 7 ? fail(partly(started.value['statusMessage'])) : succeed(null);
  }

  /** The sign-in has come to nothing: calls must not come to an agent who is not there. */
  async takeBack(client: GwsClient): Promise<void> {
    if (this.hasStarted) await this.end(client);
  }

  /** Logs the agent out of every device and ends the HTTP session: the last request there is. */
  async end(client: GwsClient): Promise<void> {
    if (this.policy.mode === 'attach') return;
    this.hasStarted = false;
    const ended = await client.post(path, { operationName: 'EndContactCenterSession' });
    if (!ended.ok) this.log.warn('contact-centre session not ended', { cause: ended.failure.kind });
  }

  private follow(devices: readonly GwsDevice[]): void {
    this.devices = devices;
    // Without any nobody can tell.
    if (devices.length > 0) this.isWanted = devices.some(isLoggedIn);
  }
}

/** Wrapkey starts one channel, so a partial success is none. */
function partly(said: unknown): SignInFailure {
  return { code: 'gwsError', httpStatus: 200, statusCode: 7, said: typeof said === 'string' ? said : null };
}

function isLoggedIn({ state }: GwsDevice): boolean {
  return state !== 'LoggedOut' && state !== 'Logout';
}

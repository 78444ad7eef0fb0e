import { asRead, withReceived, type GwsDevice } from '../gws/device';
import type { ChannelsFailed, GwsApi } from '../gws/gwsApi';
import type { Logger } from '../kernel/log';
import { fail, succeed, type Result } from '../kernel/result';
import { gwsProblem } from './sessionFailure';
import type { SignInFailure } from './signInFailure';

export interface OwnSessionPolicy {
  readonly mode: 'attach' | 'own';
  readonly place: string | null;
}

/** The contact-centre session of one sign-in, when Wrapkey itself starts and ends it (gws-protocol 3.3, 3.4). */
export class OwnSession {
  private hasStarted = false;
  private devices: readonly GwsDevice[] = [];
  /** A reconnect must not log in an agent whom a supervisor has logged out. */
  private isWanted = true;

  constructor(
    private readonly policy: OwnSessionPolicy,
    private readonly log: Logger,
  ) {}

  /** All devices as the server has them now; `null` when it does not send them. */
  stateRead(devices: readonly GwsDevice[] | null): void {
    if (devices !== null) this.follow(asRead(this.devices, devices));
  }

  /** Some devices have changed. The agent is logged in as long as at least one device is. */
  devicesChanged(devices: readonly GwsDevice[]): void {
    this.follow(withReceived(this.devices, devices));
  }

  /** Starts the session unless one exists. A node that died may have taken it along (gws-protocol 2.6). */
  async start(api: GwsApi, devices: readonly GwsDevice[]): Promise<Result<ChannelsFailed | null, SignInFailure>> {
    const { mode, place } = this.policy;
    if (mode === 'attach' || !this.isWanted || devices.some(isLoggedIn)) return succeed(null);
    this.hasStarted = true;
    const started = await api.startWork(place);
    return started.ok ? started : fail(gwsProblem(started.failure, api.server));
  }

  /** The sign-in has failed: an agent who is not there must not get calls. */
  async takeBack(api: GwsApi): Promise<void> {
    if (this.hasStarted) await this.end(api);
  }

  /** Logs the agent out of every device and ends the HTTP session. This must be the last request. */
  async end(api: GwsApi): Promise<void> {
    if (this.policy.mode === 'attach') return;
    this.hasStarted = false;
    const ended = await api.endWork();
    if (!ended.ok) this.log.warn('contact-centre session not ended', { cause: ended.failure.kind });
  }

  private follow(devices: readonly GwsDevice[]): void {
    this.devices = devices;
    // Without any device the login state is unknown.
    if (devices.length > 0) this.isWanted = devices.some(isLoggedIn);
  }
}

function isLoggedIn({ state }: GwsDevice): boolean {
  return state !== 'LoggedOut' && state !== 'Logout';
}

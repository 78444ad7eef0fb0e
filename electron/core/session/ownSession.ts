import * as z from 'zod';
import type { SignInFailure } from '../../contract/signIn';
import { asRead, withTold, type GwsDevice } from '../gws/device';
import type { GwsBody } from '../gws/envelope';
import type { GwsClient } from '../gws/gwsClient';
import type { Logger } from '../kernel/log';
import { fail, succeed, type Result } from '../kernel/result';
import { gwsProblem } from './sessionFailure';

export interface OwnSessionPolicy {
  readonly mode: 'attach' | 'own';
  readonly place: string | null;
}

/** Calls come, and other channels could not be started. */
export interface ChannelsFailed {
  /** What GWS said of the first of them. */
  readonly said: string | null;
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
  async start(client: GwsClient, devices: readonly GwsDevice[]): Promise<Result<ChannelsFailed | null, SignInFailure>> {
    const { mode, place } = this.policy;
    if (mode === 'attach' || !this.isWanted || devices.some(isLoggedIn)) return succeed(null);
    const operation = { operationName: 'StartContactCenterSession', channels: ['voice'] };
    this.hasStarted = true;
    const started = await client.post(path, place === null ? operation : { ...operation, place });
    if (!started.ok) return fail(gwsProblem(started.failure, client.server));
    return started.value['statusCode'] === 7 ? partlyStarted(started.value, client) : succeed(null);
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

const channelAnswer = z.looseObject({
  channel: z.string().nullish().catch(null),
  statusMessage: z.string().nullish().catch(null),
});
const channelAnswers = z.array(channelAnswer).catch([]);

/** Good where the calls work: GWS reports all other channels together as `multimedia` (gws-protocol 1.4). */
function partlyStarted(answer: GwsBody, { reading }: GwsClient): Result<ChannelsFailed, SignInFailure> {
  const failed = channelAnswers.parse(answer['failed']);
  const isVoice = ({ channel }: z.infer<typeof channelAnswer>): boolean => channel === 'voice';
  const hasVoice = channelAnswers.parse(answer['succeeded']).some(isVoice) && !failed.some(isVoice);
  const first = (hasVoice ? undefined : failed.find(isVoice)) ?? failed[0];
  const message = first?.statusMessage ?? answer['statusMessage'];
  const said = typeof message === 'string' && message !== '' ? reading.said(message) : null;
  return hasVoice ? succeed({ said }) : fail({ code: 'gwsError', httpStatus: 200, statusCode: 7, said });
}

function isLoggedIn({ state }: GwsDevice): boolean {
  return state !== 'LoggedOut' && state !== 'Logout';
}

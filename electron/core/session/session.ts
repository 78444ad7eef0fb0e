import type { NetworkProblem } from '../gws/problems';
import type { Cancel } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import { fail, succeed, type Result } from '../kernel/result';
import { endSignIn, newActiveSignIn, type SignInOrder, type ActiveSignIn } from './activeSignIn';
import type { CometFailure } from './cometPort';
import { Connection, type Established } from './connection';
import { forgetCookies } from './forgetCookies';
import { ReconnectDelay } from './reconnectDelay';
import {
  asReconnectCause,
  asSignInFailure,
  cometProblem,
  explained,
  fromCometAtSignIn,
  type EstablishFailure,
} from './sessionFailure';
import type { SessionListener } from './sessionListener';
import type { SessionPorts } from './sessionPorts';
import { checkTransition, signedOutByAgent, whyStopped, type SessionState, type SignInStep } from './sessionState';
import type { ReconnectCause, SignInFailure } from './signInFailure';
import { meansAway } from './siteServers';

/** After this many consecutive failed polls the site's other server is tried, if there is one. */
const pollsBeforeOther = 3;

/** Signs in, subscribes, reads the state, and repeats this after every loss. */
export class Session {
  private current: SessionState = { kind: 'signedOut', reason: null };
  /** Increases with every new attempt; after an await, work of an old generation stops. */
  private generation = 0;
  private active: ActiveSignIn | null = null;
  /** Settles when the server has undone a failed sign-in. */
  private parting: Promise<void> = Promise.resolve();
  private connection: Connection | null = null;
  /** Settles when the server knows that the last CometD client is gone. */
  private goodbye: Promise<void> = Promise.resolve();
  private failedPolls = 0;
  private readonly reconnectDelay: ReconnectDelay;
  private retryTimer: Cancel | null = null;

  constructor(
    private readonly ports: SessionPorts,
    private readonly listener: SessionListener,
  ) {
    this.reconnectDelay = new ReconnectDelay(ports);
  }

  get state(): SessionState {
    return this.current;
  }

  async signIn(order: SignInOrder): Promise<Result<null, SignInFailure>> {
    if (this.current.kind !== 'signedOut') return fail({ code: 'alreadySigningIn' });
    const generation = this.startOver();
    this.move({ kind: 'signingIn', step: 'checkingServer' });
    await this.parting;
    const isClean = await forgetCookies(this.ports);
    if (generation !== this.generation) return fail(whyStopped(this.current));
    // A remaining cookie would sign in the previous agent.
    if (!isClean) return this.refuseSignIn({ code: 'connectionLost', host: order.site.first.host });
    const active = newActiveSignIn(order, this.ports);
    this.active = active;
    const result = await this.establishSomewhere(generation, active).catch((error: unknown): Established => {
      // A bug; a sign-in that hangs would block every later one.
      this.ports.log.error('signing in failed', { error: errorName(error) });
      return generation === this.generation ? fail({ code: 'connectionLost', host: order.site.first.host }) : null;
    });
    if (result === null) return fail(whyStopped(this.current));
    if (!result.ok)
      return this.refuseSignIn(explained(asSignInFailure(result.failure), this.current, active.servers.api.server));
    this.becomeConnected();
    return succeed(null);
  }

  /** The agent no longer wants to wait for a sign-in. */
  cancelSignIn(): void {
    if (this.current.kind !== 'signingIn') return;
    this.startOver();
    this.takeBack();
    this.move({ kind: 'signedOut', reason: null });
  }

  /** Does not end a contact-centre session that another desktop started. */
  async signOut(): Promise<void> {
    if (this.current.kind === 'signingOut') return;
    // There is no session to end.
    if (this.current.kind === 'signedOut') {
      this.move(signedOutByAgent);
      return;
    }
    const { active } = this;
    this.startOver();
    this.move({ kind: 'signingOut' });
    await this.goodbye;
    await active?.waiting.workedOff();
    await active?.ownSession.end(active.servers.api);
    this.forget();
    await forgetCookies(this.ports);
    this.move(signedOutByAgent);
  }

  /** After sleep the server has long forgotten this client, although nothing has failed yet. */
  wokeUp(): void {
    if (this.current.kind === 'connected') this.recover({ code: 'notificationSessionLost' }, 0);
    // A try that was under way when the machine fell asleep may never end.
    else if (this.current.kind === 'reconnecting') this.tryAgain(this.current.cause);
  }

  /** The agent asked not to wait for the timer. */
  reconnectNow(): void {
    if (this.current.kind === 'reconnecting' && this.current.retryAtMs !== null) this.tryAgain(this.current.cause);
  }

  /** The server answered a request as if nobody were signed in. */
  sessionExpired(): void {
    if (this.current.kind === 'connected') this.recover({ code: 'sessionExpired' }, 0);
  }

  stop(): void {
    this.startOver();
    this.forget();
  }

  private startOver(): number {
    this.retryTimer?.();
    this.retryTimer = null;
    this.goodbye = this.connection?.close() ?? Promise.resolve();
    this.connection = null;
    return ++this.generation;
  }

  /** Nothing of this agent may return later, not even through an answer that is still under way. */
  private forget(): void {
    if (this.active !== null) endSignIn(this.active);
    this.active = null;
    this.reconnectDelay.reset();
  }

  private refuseSignIn(failure: SignInFailure): Result<null, SignInFailure> {
    this.startOver();
    if (this.current.kind === 'signingIn') this.takeBack();
    else this.forget();
    this.ports.log.warn('sign-in failed', { code: failure.code });
    this.move({ kind: 'signedOut', reason: failure });
    return fail(failure);
  }

  private takeBack(): void {
    const { active } = this;
    if (active === null) return;
    active.order.authenticator.stop();
    this.active = null;
    this.parting = active.ownSession.takeBack(active.servers.api).finally(() => active.servers.close());
  }

  private becomeConnected(): void {
    this.active?.order.authenticator.proved();
    this.active?.servers.settled();
    this.failedPolls = 0;
    this.move({ kind: 'connected' });
  }

  /** Tries the site's other server when the first is down. If both fail, the failure of the first is reported. */
  private async establishSomewhere(generation: number, active: ActiveSignIn): Promise<Established> {
    const { servers } = active;
    const first = await this.establish(generation, active);
    if (first === null || first.ok || !servers.hasOther || !meansAway(first.failure)) return first;
    void this.connection?.close();
    servers.takeOther();
    const second = await this.establish(generation, active);
    return second === null || second.ok || !meansAway(second.failure) ? second : first;
  }

  private establish(generation: number, active: ActiveSignIn): Promise<Established> {
    const { api } = active.servers;
    const connection = new Connection(this.ports, active, {
      isCurrent: () => generation === this.generation,
      step: (step) => this.showStep(step),
      signedIn: (user) => this.listener.signedIn(api, user, active.order.site),
      channelsFailed: (failed) => this.listener.channelsFailed(failed),
      stateRead: (devices, listed) => this.listener.stateRead(devices, listed),
      event: (event) => this.listener.event(event),
      interrupted: (problem, retryInMs) => this.interrupted(problem, retryInMs),
      resumed: () => this.resumed(),
      lost: (failure) => this.lost(failure),
    });
    this.connection = connection;
    return connection.establish();
  }

  /** The same CometD client keeps trying; the state it missed is read once it is back. */
  private interrupted(problem: NetworkProblem, retryInMs: number): void {
    this.reconnectDelay.lostFrom(this.current.kind);
    this.failedPolls += 1;
    if (this.active?.servers.hasOther === true && this.failedPolls >= pollsBeforeOther) {
      this.failedPolls = 0;
      this.active.servers.takeOther();
      this.recover(problem, 0);
      return;
    }
    this.move({ kind: 'reconnecting', cause: problem, retryAtMs: this.ports.clock.nowMs() + retryInMs });
  }

  private resumed(): void {
    const { connection, current } = this;
    if (connection === null || current.kind !== 'reconnecting') return;
    this.move({ ...current, retryAtMs: null });
    this.conclude(connection.readState());
  }

  private lost(failure: CometFailure): void {
    if (this.current.kind === 'signingIn') {
      this.refuseSignIn(fromCometAtSignIn(failure));
      return;
    }
    this.recover(cometProblem(failure), failure.kind === 'unknownClient' ? failure.waitMs : 0);
  }

  /** Waits a little (all clients of a restarted server return at once), then signs in and does a new handshake. */
  private recover(cause: ReconnectCause, adviceMs: number): void {
    this.startOver();
    const waitMs = adviceMs + this.reconnectDelay.nextWaitMs(this.current.kind);
    this.ports.log.warn('connection lost', { cause: cause.code, attempt: this.reconnectDelay.attempt, waitMs });
    this.move({ kind: 'reconnecting', cause, retryAtMs: this.ports.clock.nowMs() + waitMs });
    this.retryTimer = this.ports.clock.after(waitMs, () => this.tryAgain(cause));
  }

  private tryAgain(cause: ReconnectCause): void {
    const generation = this.startOver();
    const { active } = this;
    if (active === null) return;
    this.move({ kind: 'reconnecting', cause, retryAtMs: null });
    this.conclude(this.establish(generation, active));
  }

  private conclude(work: Promise<Established>): void {
    const { generation } = this;
    work.then(
      (result) => {
        if (result === null || generation !== this.generation) return;
        if (result.ok) this.becomeConnected();
        else this.failedToReconnect(result.failure);
      },
      (error: unknown) => {
        // A bug; for the agent another try is better than a session that hangs.
        this.ports.log.error('reconnecting failed', { error: errorName(error) });
        if (generation === this.generation) this.recover({ code: 'notificationSessionLost' }, 0);
      },
    );
  }

  private failedToReconnect(failure: EstablishFailure): void {
    const cause = asReconnectCause(failure);
    if (failure.code === 'signInNeeded' && this.active?.servers.takeOtherOnce() === true)
      this.recover({ code: 'sessionExpired' }, 0);
    // A refused password is never tried again automatically: that would lock the account.
    else if (cause === null) this.refuseSignIn(asSignInFailure(failure));
    else {
      if (meansAway(failure)) this.active?.servers.takeOther();
      this.recover(cause, 0);
    }
  }

  private showStep(step: SignInStep): void {
    if (this.current.kind === 'signingIn') this.move({ kind: 'signingIn', step });
  }

  private move(next: SessionState): void {
    checkTransition(this.current.kind, next.kind);
    this.reconnectDelay.follow(next.kind);
    this.current = next;
    this.ports.log.info('session', { state: next.kind });
    this.listener.stateChanged();
  }
}

import type { NetworkProblem } from '../gws/problems';
import type { Cancel } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import { fail, succeed, type Result } from '../kernel/result';
import { ActiveSignIn, type SignInOrder } from './activeSignIn';
import type { CometFailure } from './cometPort';
import { Connection, type Established } from './connection';
import { establishAtSite } from './establishAtSite';
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
import { signedOutByAgent, whyStopped, type SessionState } from './sessionState';
import { SessionStates } from './sessionStates';
import type { ReconnectCause, SignInFailure } from './signInFailure';
import { meansAway } from './siteServers';

/** Signs in, subscribes, reads the state, and repeats this after every loss. */
export class Session {
  /** Increases with every new attempt; after an await, work of an old generation stops. */
  private generation = 0;
  private active: ActiveSignIn | null = null;
  /** Settles when the server has undone a failed sign-in. */
  private parting: Promise<void> = Promise.resolve();
  private connection: Connection | null = null;
  /** Settles when the server knows that the last CometD client is gone. */
  private goodbye: Promise<void> = Promise.resolve();
  private readonly reconnectDelay: ReconnectDelay;
  private readonly states: SessionStates;
  private retryTimer: Cancel | null = null;

  constructor(
    private readonly ports: SessionPorts,
    private readonly listener: SessionListener,
  ) {
    this.reconnectDelay = new ReconnectDelay(ports);
    this.states = new SessionStates(ports.log, (next) => {
      this.reconnectDelay.follow(next.kind);
      listener.stateChanged();
    });
  }

  get state(): SessionState {
    return this.states.current;
  }

  async signIn(order: SignInOrder): Promise<Result<null, SignInFailure>> {
    if (this.state.kind !== 'signedOut') return fail({ code: 'alreadySigningIn' });
    const generation = this.startOver();
    this.states.move({ kind: 'signingIn', step: 'checkingServer' });
    await this.parting;
    const isClean = await forgetCookies(this.ports);
    if (generation !== this.generation) return fail(whyStopped(this.state));
    // A remaining cookie would sign in the previous agent.
    if (!isClean) return this.refuseSignIn({ code: 'connectionLost', host: order.site.first.host });
    const active = new ActiveSignIn(order, this.ports);
    this.active = active;
    const result = await establishAtSite(active.servers, {
      establish: () => this.establish(generation, active),
      leave: () => void this.connection?.close(),
    }).catch((error: unknown): Established => {
      // A bug; a sign-in that hangs would block every later one.
      this.ports.log.error('signing in failed', { error: errorName(error) });
      return generation === this.generation ? fail({ code: 'connectionLost', host: order.site.first.host }) : null;
    });
    if (result === null) return fail(whyStopped(this.state));
    if (!result.ok)
      return this.refuseSignIn(explained(asSignInFailure(result.failure), this.state, active.servers.api.server));
    this.becomeConnected();
    return succeed(null);
  }

  /** The agent no longer wants to wait for a sign-in. */
  cancelSignIn(): void {
    if (this.state.kind !== 'signingIn') return;
    this.startOver();
    this.takeBack();
    this.states.move({ kind: 'signedOut', reason: null });
  }

  /** Does not end a contact-centre session that another desktop started. */
  async signOut(): Promise<void> {
    if (this.state.kind === 'signingOut') return;
    // There is no session to end.
    if (this.state.kind === 'signedOut') {
      this.states.move(signedOutByAgent);
      return;
    }
    const { active } = this;
    this.startOver();
    this.states.move({ kind: 'signingOut' });
    await this.goodbye;
    await active?.leaveServer();
    this.forget();
    await forgetCookies(this.ports);
    this.states.move(signedOutByAgent);
  }

  /** After sleep the server has long forgotten this client, although nothing has failed yet. */
  wokeUp(): void {
    if (this.state.kind === 'connected') this.recover({ code: 'notificationSessionLost' }, 0);
    // A try that was under way when the machine fell asleep may never end.
    else if (this.state.kind === 'reconnecting') this.tryAgain(this.state.cause);
  }

  /** The agent asked not to wait for the timer. */
  reconnectNow(): void {
    if (this.state.kind === 'reconnecting' && this.state.retryAtMs !== null) this.tryAgain(this.state.cause);
  }

  /** The server answered a request as if nobody were signed in. */
  sessionExpired(): void {
    if (this.state.kind === 'connected') this.recover({ code: 'sessionExpired' }, 0);
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
    this.active?.end();
    this.active = null;
    this.reconnectDelay.reset();
  }

  private refuseSignIn(failure: SignInFailure): Result<null, SignInFailure> {
    this.startOver();
    if (this.state.kind === 'signingIn') this.takeBack();
    else this.forget();
    this.ports.log.warn('sign-in failed', { code: failure.code });
    this.states.move({ kind: 'signedOut', reason: failure });
    return fail(failure);
  }

  private takeBack(): void {
    const { active } = this;
    if (active === null) return;
    this.active = null;
    this.parting = active.takeBack();
  }

  private becomeConnected(): void {
    this.active?.order.authenticator.proved();
    this.active?.servers.settled();
    this.states.move({ kind: 'connected' });
  }

  private establish(generation: number, active: ActiveSignIn): Promise<Established> {
    const { api } = active.servers;
    const connection = new Connection(this.ports, active, {
      isCurrent: () => generation === this.generation,
      step: (step) => this.states.showStep(step),
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
    this.reconnectDelay.lostFrom(this.state.kind);
    if (this.active?.servers.pollFailed() === true) this.recover(problem, 0);
    else this.states.move({ kind: 'reconnecting', cause: problem, retryAtMs: this.ports.clock.nowMs() + retryInMs });
  }

  private resumed(): void {
    const { connection, state } = this;
    if (connection === null || state.kind !== 'reconnecting') return;
    this.states.move({ ...state, retryAtMs: null });
    this.conclude(connection.readState());
  }

  private lost(failure: CometFailure): void {
    if (this.state.kind === 'signingIn') {
      this.refuseSignIn(fromCometAtSignIn(failure));
      return;
    }
    this.recover(cometProblem(failure), failure.kind === 'unknownClient' ? failure.waitMs : 0);
  }

  /** Waits a little (all clients of a restarted server return at once), then signs in and does a new handshake. */
  private recover(cause: ReconnectCause, adviceMs: number): void {
    this.startOver();
    const waitMs = adviceMs + this.reconnectDelay.nextWaitMs(this.state.kind);
    this.ports.log.warn('connection lost', { cause: cause.code, attempt: this.reconnectDelay.attempt, waitMs });
    this.states.move({ kind: 'reconnecting', cause, retryAtMs: this.ports.clock.nowMs() + waitMs });
    this.retryTimer = this.ports.clock.after(waitMs, () => this.tryAgain(cause));
  }

  private tryAgain(cause: ReconnectCause): void {
    const generation = this.startOver();
    const { active } = this;
    if (active === null) return;
    this.states.move({ kind: 'reconnecting', cause, retryAtMs: null });
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
}

import type { NetworkProblem, ReconnectCause, SignInFailure } from '../../contract/failures';
import type { SignInInput } from '../../contract/commands';
import type { SignInStep } from '../../contract/snapshot';
import { comeBackDelayMs } from '../backoff';
import { errorName } from '../errorName';
import type { GwsEvent } from '../gws/event';
import { GwsClient } from '../gws/gwsClient';
import { parseServerAddress } from '../gws/serverAddress';
import type { GwsCall } from '../gws/call';
import type { GwsDevice } from '../gws/device';
import type { GwsUser } from '../gws/user';
import { authenticate, readAgentState } from './agentState';
import type { Cancel, Clock, CometFailure, CometPort, Credentials, HttpPort, Logger, Random } from '../ports';
import { fail, succeed, type Result } from '../result';
import { NotificationFeed } from './notificationFeed';
import { Outage } from './outage';
import {
  asReconnectCause,
  asSignInFailure,
  cometProblem,
  fromCometAtSignIn,
  type EstablishFailure,
} from './sessionFailure';
import { checkTransition, whyStopped, type SessionState } from './sessionState';

export interface SessionPorts {
  readonly http: HttpPort;
  readonly comet: CometPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

/** What the rest of the core hears of the session. */
export interface SessionListener {
  stateChanged(): void;
  /** Signed in; nothing is subscribed yet. Comes again after each re-establishment. */
  signedIn(client: GwsClient, user: GwsUser): void;
  /** The state as the server has it now; events follow in order. */
  stateRead(devices: readonly GwsDevice[], calls: readonly GwsCall[]): void;
  event(event: GwsEvent): void;
}

const stableAfterMs = 10_000;

/** Signs in, subscribes, reads the state, and does it again after every loss. Attach mode: never starts or ends a contact-centre session. */
export class Session {
  private current: SessionState = { kind: 'signedOut', reason: null };
  /** Rises with every new attempt; after an await a stale generation stops. */
  private generation = 0;
  private client: GwsClient | null = null;
  private feed: NotificationFeed | null = null;
  private credentials: Credentials | null = null;
  private isEstablishing = false;
  /** While the server is told that the last CometD client is gone. */
  private goodbye: Promise<void> = Promise.resolve();
  /** Rises with every interruption: a state read before it may miss what happened meanwhile. */
  private interruptions = 0;
  private attempt = 0;
  private connectedSinceMs = 0;
  private readonly outage: Outage;
  private retryTimer: Cancel | null = null;

  constructor(
    private readonly ports: SessionPorts,
    private readonly listener: SessionListener,
  ) {
    this.outage = new Outage(ports.clock);
  }

  get state(): SessionState {
    return this.current;
  }

  async signIn(input: SignInInput): Promise<Result<null, SignInFailure>> {
    if (this.current.kind !== 'signedOut') return fail({ code: 'alreadySigningIn' });
    const server = parseServerAddress(input.server);
    if (server === null) return this.refuseSignIn({ code: 'addressInvalid' });
    const generation = this.startOver();
    this.move({ kind: 'signingIn', step: 'checkingServer' });
    await this.ports.http.forgetCookies();
    if (generation !== this.generation) return fail(whyStopped(this.current));
    this.client = new GwsClient(this.ports.http, server);
    this.credentials = { userName: input.userName, password: input.password };
    const result = await this.establish(generation, this.client);
    if (generation !== this.generation) return fail(whyStopped(this.current));
    if (!result.ok) return this.refuseSignIn(asSignInFailure(result.failure));
    this.becomeConnected();
    return succeed(null);
  }

  /** Leaves the contact-centre session alone; it belongs to the desktop that started it. */
  async signOut(): Promise<void> {
    if (this.current.kind === 'signedOut' || this.current.kind === 'signingOut') return;
    this.startOver();
    this.move({ kind: 'signingOut' });
    await this.goodbye;
    this.forget();
    try {
      await this.ports.http.forgetCookies();
    } finally {
      this.move({ kind: 'signedOut', reason: { code: 'signedOutByAgent' } });
    }
  }

  /** The machine slept: the server has long forgotten this client, although nothing has failed yet. */
  wokeUp(): void {
    if (this.current.kind === 'connected') this.recover({ code: 'notificationSessionLost' }, 0);
    else this.reconnectNow();
  }

  /** The agent asked not to wait for the timer. */
  reconnectNow(): void {
    if (this.current.kind === 'reconnecting' && this.current.retryAtMs !== null) this.tryAgain(this.current.cause);
  }

  /** A request was answered as if nobody were signed in. */
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
    this.goodbye = this.feed?.close() ?? Promise.resolve();
    this.feed = null;
    this.isEstablishing = false;
    return ++this.generation;
  }

  /** Nothing of this agent may come back later, not even an answer that is under way. */
  private forget(): void {
    this.client?.close();
    this.client = null;
    this.credentials = null;
    this.attempt = 0;
  }

  private refuseSignIn(failure: SignInFailure): Result<null, SignInFailure> {
    this.startOver();
    this.forget();
    this.ports.log.warn('sign-in failed', { code: failure.code });
    this.move({ kind: 'signedOut', reason: failure });
    return fail(failure);
  }

  private becomeConnected(): void {
    this.isEstablishing = false;
    this.connectedSinceMs = this.ports.clock.monotonicMs();
    this.move({ kind: 'connected' });
  }

  private async establish(generation: number, client: GwsClient): Promise<Result<null, EstablishFailure>> {
    this.isEstablishing = true;
    const user = await authenticate(client, this.credentials, () => this.showStep('signingIn'));
    if (generation !== this.generation) return fail({ code: 'alreadySigningIn' });
    if (!user.ok) return user;
    this.listener.signedIn(client, user.value);
    this.showStep('subscribing');
    const feed = this.newFeed(generation, client);
    this.feed = feed;
    const opened = await feed.open();
    if (generation !== this.generation) return fail({ code: 'alreadySigningIn' });
    if (!opened.ok) return fail(fromCometAtSignIn(opened.failure));
    this.showStep('readingState');
    return this.readState(generation, feed, client);
  }

  private newFeed(generation: number, client: GwsClient): NotificationFeed {
    const isCurrent = (): boolean => generation === this.generation;
    return new NotificationFeed(this.ports, client, {
      event: (event) => {
        if (isCurrent()) this.listener.event(event);
      },
      interrupted: (problem, retryInMs) => {
        if (isCurrent()) this.interrupted(problem, retryInMs);
      },
      resumed: () => {
        if (isCurrent()) this.resumed(generation);
      },
      lost: (failure) => {
        if (isCurrent()) this.lost(failure);
      },
    });
  }

  private async readState(
    generation: number,
    feed: NotificationFeed,
    client: GwsClient,
  ): Promise<Result<null, EstablishFailure>> {
    const { interruptions } = this;
    feed.hold();
    const state = await readAgentState(client);
    // An answer from before an interruption is older than what the next read brings.
    const isStale = generation !== this.generation || interruptions !== this.interruptions;
    if (isStale) return fail({ code: 'alreadySigningIn' });
    if (!state.ok) return state;
    this.listener.stateRead(state.value.devices, state.value.calls);
    feed.release();
    return succeed(null);
  }

  /** The same CometD client keeps trying; what it missed meanwhile is read when it is back. */
  private interrupted(problem: NetworkProblem, retryInMs: number): void {
    if (this.isEstablishing) {
      this.lost({ kind: 'network', problem });
      return;
    }
    if (this.current.kind === 'connected' && this.isStable()) this.attempt = 0;
    this.interruptions += 1;
    this.move({ kind: 'reconnecting', cause: problem, retryAtMs: this.ports.clock.nowMs() + retryInMs });
  }

  private resumed(generation: number): void {
    const { feed, client, current } = this;
    if (feed === null || client === null || current.kind !== 'reconnecting') return;
    const { interruptions } = this;
    this.move({ ...current, retryAtMs: null });
    this.conclude(this.readState(generation, feed, client), () => {
      return generation === this.generation && interruptions === this.interruptions;
    });
  }

  private lost(failure: CometFailure): void {
    if (this.current.kind === 'signingIn') {
      this.refuseSignIn(fromCometAtSignIn(failure));
      return;
    }
    this.recover(cometProblem(failure), failure.kind === 'unknownClient' ? failure.waitMs : 0);
  }

  /** Waits a little (all clients of a restarted server come at once), then signs in and handshakes anew. */
  private recover(cause: ReconnectCause, adviceMs: number): void {
    this.startOver();
    this.attempt = this.current.kind === 'connected' && this.isStable() ? 1 : this.attempt + 1;
    const waitMs = adviceMs + comeBackDelayMs(this.attempt, this.outage.lengthMs(), this.ports.random);
    this.ports.log.warn('connection lost', { cause: cause.code, attempt: this.attempt, waitMs });
    this.move({ kind: 'reconnecting', cause, retryAtMs: this.ports.clock.nowMs() + waitMs });
    this.retryTimer = this.ports.clock.after(waitMs, () => this.tryAgain(cause));
  }

  private tryAgain(cause: ReconnectCause): void {
    const generation = this.startOver();
    const { client } = this;
    if (client === null) return;
    this.move({ kind: 'reconnecting', cause, retryAtMs: null });
    this.conclude(this.establish(generation, client), () => generation === this.generation);
  }

  private conclude(work: Promise<Result<null, EstablishFailure>>, isCurrent: () => boolean): void {
    work.then(
      (result) => {
        if (!isCurrent()) return;
        if (result.ok) this.becomeConnected();
        else this.failedToReconnect(result.failure);
      },
      (error: unknown) => {
        // A bug; the agent is better served by another try than by a session that hangs.
        this.ports.log.error('reconnecting failed', { error: errorName(error) });
        if (isCurrent()) this.recover({ code: 'notificationSessionLost' }, 0);
      },
    );
  }

  private failedToReconnect(failure: EstablishFailure): void {
    const cause = asReconnectCause(failure);
    // A refused password is never tried again by itself: the account would be locked.
    if (cause === null) this.refuseSignIn(asSignInFailure(failure));
    else this.recover(cause, 0);
  }

  private isStable(): boolean {
    return this.ports.clock.monotonicMs() - this.connectedSinceMs > stableAfterMs;
  }

  private showStep(step: SignInStep): void {
    if (this.current.kind === 'signingIn') this.move({ kind: 'signingIn', step });
  }

  private move(next: SessionState): void {
    checkTransition(this.current.kind, next.kind);
    this.outage.follow(next.kind);
    this.current = next;
    this.ports.log.info('session', { state: next.kind });
    this.listener.stateChanged();
  }
}

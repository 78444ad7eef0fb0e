import type { NetworkProblem, ReconnectCause, SignInFailure } from '../../contract/failures';
import type { SignInStep } from '../../contract/snapshot';
import { errorName } from '../errorName';
import type { GwsEvent } from '../gws/event';
import type { GwsClient } from '../gws/gwsClient';
import type { GwsCall } from '../gws/call';
import type { GwsDevice } from '../gws/device';
import type { GwsUser } from '../gws/user';
import type { Cancel, Clock, CometFailure, CometPort, HttpPort, Logger, Random } from '../ports';
import { fail, succeed, type Result } from '../result';
import { Connection } from './connection';
import { Comeback } from './comeback';
import { forgetCookies } from './forgetCookies';
import { OwnSession, type OwnSessionPolicy } from './ownSession';
import {
  asReconnectCause,
  asSignInFailure,
  cometProblem,
  fromCometAtSignIn,
  type EstablishFailure,
} from './sessionFailure';
import { checkTransition, whyStopped, type SessionState } from './sessionState';
import type { SignInWay } from './signInWay';
import { meansAway, SiteServers, type Site } from './siteServers';

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
  /** Signed in; nothing is subscribed yet. Comes again after each re-establishment, perhaps at the site's other server. */
  signedIn(client: GwsClient, user: GwsUser, site: Site): void;
  /** The state as the server has it now; events follow in order. */
  stateRead(devices: readonly GwsDevice[], calls: readonly GwsCall[]): void;
  event(event: GwsEvent): void;
}

/** Whom to sign in, where, and how. */
export interface SignInOrder {
  readonly site: Site;
  readonly way: SignInWay;
  readonly ownSession: OwnSessionPolicy;
}

/** `null`: overtaken by something else. */
type Established = Result<null, EstablishFailure> | null;

/** So many polls that fail one after the other: where there is another server, it is tried. */
const pollsBeforeOther = 3;

/** Signs in, subscribes, reads the state, and does it again after every loss. */
export class Session {
  private current: SessionState = { kind: 'signedOut', reason: null };
  /** Rises with every new attempt; after an await a stale generation stops. */
  private generation = 0;
  private order: SignInOrder | null = null;
  private servers: SiteServers | null = null;
  private ownSession: OwnSession;
  /** While a sign-in that came to nothing is taken back at the server. */
  private parting: Promise<void> = Promise.resolve();
  private connection: Connection | null = null;
  /** While the server is told that the last CometD client is gone. */
  private goodbye: Promise<void> = Promise.resolve();
  private failedPolls = 0;
  private readonly comeback: Comeback;
  private retryTimer: Cancel | null = null;

  constructor(
    private readonly ports: SessionPorts,
    private readonly listener: SessionListener,
  ) {
    this.comeback = new Comeback(ports);
    this.ownSession = new OwnSession({ mode: 'attach', place: null }, ports.log);
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
    // A cookie that stays would sign in whoever was here before.
    if (!isClean) return this.refuseSignIn({ code: 'connectionLost', host: order.site.first.host });
    this.order = order;
    this.ownSession = new OwnSession(order.ownSession, this.ports.log);
    this.servers = new SiteServers(this.ports.http, order.site);
    const result = await this.establishSomewhere(generation, order, this.servers);
    if (result === null) return fail(whyStopped(this.current));
    if (!result.ok) return this.refuseSignIn(asSignInFailure(result.failure));
    this.becomeConnected();
    return succeed(null);
  }

  /** The agent does not want to wait for a sign-in any more. */
  cancelSignIn(): void {
    if (this.current.kind !== 'signingIn') return;
    this.startOver();
    this.takeBack();
    this.move({ kind: 'signedOut', reason: null });
  }

  /** Leaves the contact-centre session alone where it belongs to the desktop that started it. */
  async signOut(): Promise<void> {
    if (this.current.kind === 'signedOut' || this.current.kind === 'signingOut') return;
    const { servers } = this;
    this.startOver();
    this.move({ kind: 'signingOut' });
    await this.goodbye;
    if (servers !== null) await this.ownSession.end(servers.client);
    this.forget();
    await forgetCookies(this.ports);
    this.move({ kind: 'signedOut', reason: { code: 'signedOutByAgent' } });
  }

  /** The machine slept: the server has long forgotten this client, although nothing has failed yet. */
  wokeUp(): void {
    if (this.current.kind === 'connected') this.recover({ code: 'notificationSessionLost' }, 0);
    // A try that was under way when it fell asleep may never end.
    else if (this.current.kind === 'reconnecting') this.tryAgain(this.current.cause);
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
    this.goodbye = this.connection?.close() ?? Promise.resolve();
    this.connection = null;
    return ++this.generation;
  }

  /** Nothing of this agent may come back later, not even an answer that is under way. */
  private forget(): void {
    this.order?.way.stop();
    this.order = null;
    this.servers?.close();
    this.servers = null;
    this.comeback.reset();
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
    const { servers, ownSession } = this;
    this.servers = null;
    this.forget();
    if (servers !== null) this.parting = ownSession.takeBack(servers.client).finally(() => servers.close());
  }

  private becomeConnected(): void {
    this.order?.way.proved();
    this.servers?.settled();
    this.failedPolls = 0;
    this.move({ kind: 'connected' });
  }

  /** The other server of the site where the first is not there. What the first said is the failure then. */
  private async establishSomewhere(generation: number, order: SignInOrder, servers: SiteServers): Promise<Established> {
    const first = await this.establish(generation, order, servers);
    if (first === null || first.ok || !servers.hasOther || !meansAway(first.failure)) return first;
    void this.connection?.close();
    servers.takeOther();
    const second = await this.establish(generation, order, servers);
    return second === null || second.ok || !meansAway(second.failure) ? second : first;
  }

  private establish(generation: number, order: SignInOrder, { client }: SiteServers): Promise<Established> {
    const connection = new Connection(this.ports, client, {
      isCurrent: () => generation === this.generation,
      step: (step) => this.showStep(step),
      signedIn: (user) => this.listener.signedIn(client, user, order.site),
      stateRead: (devices, calls) => {
        this.ownSession.follow(devices);
        this.listener.stateRead(devices, calls);
      },
      event: (event) => {
        if (event.kind === 'devices') this.ownSession.follow(event.devices);
        this.listener.event(event);
      },
      interrupted: (problem, retryInMs) => this.interrupted(problem, retryInMs),
      resumed: () => this.resumed(),
      lost: (failure) => this.lost(failure),
    });
    this.connection = connection;
    return connection.establish(order.way, this.ownSession);
  }

  /** The same CometD client keeps trying; what it missed meanwhile is read when it is back. */
  private interrupted(problem: NetworkProblem, retryInMs: number): void {
    this.comeback.lostFrom(this.current.kind);
    this.failedPolls += 1;
    if (this.servers?.hasOther === true && this.failedPolls >= pollsBeforeOther) {
      this.failedPolls = 0;
      this.servers.takeOther();
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

  /** Waits a little (all clients of a restarted server come at once), then signs in and handshakes anew. */
  private recover(cause: ReconnectCause, adviceMs: number): void {
    this.startOver();
    const waitMs = adviceMs + this.comeback.nextWaitMs(this.current.kind);
    this.ports.log.warn('connection lost', { cause: cause.code, attempt: this.comeback.attempt, waitMs });
    this.move({ kind: 'reconnecting', cause, retryAtMs: this.ports.clock.nowMs() + waitMs });
    this.retryTimer = this.ports.clock.after(waitMs, () => this.tryAgain(cause));
  }

  private tryAgain(cause: ReconnectCause): void {
    const generation = this.startOver();
    const { order, servers } = this;
    if (order === null || servers === null) return;
    this.move({ kind: 'reconnecting', cause, retryAtMs: null });
    this.conclude(this.establish(generation, order, servers));
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
        // A bug; the agent is better served by another try than by a session that hangs.
        this.ports.log.error('reconnecting failed', { error: errorName(error) });
        if (generation === this.generation) this.recover({ code: 'notificationSessionLost' }, 0);
      },
    );
  }

  private failedToReconnect(failure: EstablishFailure): void {
    const cause = asReconnectCause(failure);
    if (failure.code === 'signInNeeded' && this.servers?.takeOtherOnce() === true)
      this.recover({ code: 'sessionExpired' }, 0);
    // A refused password is never tried again by itself: the account would be locked.
    else if (cause === null) this.refuseSignIn(asSignInFailure(failure));
    else {
      if (meansAway(failure)) this.servers?.takeOther();
      this.recover(cause, 0);
    }
  }

  private showStep(step: SignInStep): void {
    if (this.current.kind === 'signingIn') this.move({ kind: 'signingIn', step });
  }

  private move(next: SessionState): void {
    checkTransition(this.current.kind, next.kind);
    this.comeback.follow(next.kind);
    this.current = next;
    this.ports.log.info('session', { state: next.kind });
    this.listener.stateChanged();
  }
}

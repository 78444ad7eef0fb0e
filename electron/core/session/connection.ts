import type { GwsDevice } from '../gws/device';
import type { GwsEvent } from '../gws/event';
import type { ChannelsFailed, GwsApi } from '../gws/gwsApi';
import type { NetworkProblem } from '../gws/problems';
import type { GwsUser, ListedCalls } from '../gws/user';
import { fail, succeed, type Result } from '../kernel/result';
import type { ActiveSignIn } from './activeSignIn';
import { authenticate } from './authenticate';
import type { CometFailure } from './cometPort';
import { NotificationFeed, type FeedPorts } from './notificationFeed';
import { readAgentState } from './readAgentState';
import { fromCometAtSignIn, type EstablishFailure } from './sessionFailure';
import type { SignInStep } from './sessionState';

export interface ConnectionEvents {
  /** False as soon as another connection has replaced this one; it then reports nothing more. */
  isCurrent(): boolean;
  step(step: SignInStep): void;
  signedIn(user: GwsUser): void;
  channelsFailed(failed: ChannelsFailed): void;
  stateRead(devices: readonly GwsDevice[] | null, listed: ListedCalls): void;
  event(event: GwsEvent): void;
  /** A poll on the established connection has failed; the same CometD client keeps trying. */
  interrupted(problem: NetworkProblem, retryInMs: number): void;
  resumed(): void;
  lost(failure: CometFailure): void;
}

/** `null`: the outcome no longer matters. */
export type Established = Result<null, EstablishFailure> | null;

/** One sign-in at one server, with its subscriptions and the state read after them. */
export class Connection {
  private feed: NotificationFeed | null = null;
  private isEstablished = false;
  /** Increases with every interruption: a state read before it may miss what happened meanwhile. */
  private interruptions = 0;

  /** The server that was selected when this connection began. */
  private readonly api: GwsApi;

  constructor(
    private readonly ports: FeedPorts,
    private readonly signIn: ActiveSignIn,
    private readonly events: ConnectionEvents,
  ) {
    this.api = signIn.servers.api;
  }

  async establish(): Promise<Established> {
    const { api, events } = this;
    const { order, ownSession } = this.signIn;
    const user = await authenticate(api, order.authenticator, () => events.step('signingIn'));
    // What the connection before has left is older than this.
    await this.signIn.waiting.workedOff();
    if (!events.isCurrent()) return null;
    if (!user.ok) return user;
    events.signedIn(user.value);
    events.step('subscribing');
    const opened = await this.openFeed();
    if (!events.isCurrent()) return null;
    if (!opened.ok) return fail(fromCometAtSignIn(opened.failure));
    // Subscribe first, so that no event of the session's start is missed (gws-protocol 3.1).
    const started = await ownSession.start(api, user.value.devices ?? []);
    if (!events.isCurrent()) return null;
    if (!started.ok) return started;
    if (started.value !== null) events.channelsFailed(started.value);
    events.step('readingState');
    const read = await this.readState();
    this.isEstablished = read?.ok ?? false;
    return read;
  }

  /** Reads what was missed while polls failed; events are held until then. */
  async readState(): Promise<Established> {
    const { feed, interruptions } = this;
    feed?.hold();
    const state = await readAgentState(this.api);
    await feed?.workedOff();
    // An answer from before an interruption is older than that of the next read.
    if (!this.events.isCurrent() || interruptions !== this.interruptions) return null;
    if (!state.ok) return state;
    this.signIn.ownSession.stateRead(state.value.devices);
    this.events.stateRead(state.value.devices, state.value.listed);
    feed?.release();
    return succeed(null);
  }

  /** Resolves when the server has been informed, or after a short limit. */
  close(): Promise<void> {
    return this.feed?.close() ?? Promise.resolve();
  }

  private openFeed(): Promise<Result<null, CometFailure>> {
    const ifCurrent = (tell: () => void): void => {
      if (this.events.isCurrent()) tell();
    };
    this.feed = new NotificationFeed({ ...this.ports, waiting: this.signIn.waiting }, this.api, {
      // Also what came shortly before another connection took the place of this one.
      event: (event) => this.event(event),
      interrupted: (problem, retryInMs) => ifCurrent(() => this.interrupted(problem, retryInMs)),
      resumed: () => ifCurrent(() => this.events.resumed()),
      lost: (failure) => ifCurrent(() => this.events.lost(failure)),
    });
    return this.feed.open();
  }

  private event(event: GwsEvent): void {
    if (event.kind === 'devices') this.signIn.ownSession.devicesChanged(event.devices);
    this.events.event(event);
  }

  private interrupted(problem: NetworkProblem, retryInMs: number): void {
    this.interruptions += 1;
    if (this.isEstablished) this.events.interrupted(problem, retryInMs);
    else this.events.lost({ kind: 'network', problem });
  }
}

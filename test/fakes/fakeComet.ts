import type { NetworkProblem } from '../../electron/core/gws/problems';
import type {
  CometConnection,
  CometEvents,
  CometFailure,
  CometPort,
  CometRequest,
} from '../../electron/core/session/cometPort';

/** One CometD client that a test plays the server of. It keeps the promises of the port: test/contract/cometPort.test.ts. */
export class FakeConnection implements CometConnection {
  isClosed = false;
  /** What the server says now. Nothing comes through after `lost` or `close`. */
  readonly events: CometEvents;
  private isLost = false;
  private failedPolls = 0;

  constructor(
    readonly request: CometRequest,
    /** For a client that speaks after its end, as none should: the core must bear it. */
    readonly unruly: CometEvents,
  ) {
    const whileAlive = (say: () => void): void => {
      if (!this.isClosed && !this.isLost) say();
    };
    this.events = {
      opened: () => whileAlive(() => unruly.opened()),
      message: (channel, message) => whileAlive(() => unruly.message(channel, message)),
      interrupted: (problem, retryInMs) => whileAlive(() => unruly.interrupted(problem, retryInMs)),
      resumed: () => whileAlive(() => unruly.resumed()),
      pollExpected: (withinMs) => whileAlive(() => unruly.pollExpected(withinMs)),
      lost: (failure) => whileAlive(() => this.end(failure)),
    };
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }

  /** A poll fails on the network: the client asks how long to wait and tries again. */
  losePoll(problem: NetworkProblem): void {
    this.failedPolls += 1;
    this.events.interrupted(problem, this.request.retryDelayMs(this.failedPolls));
  }

  pollAgain(): void {
    if (this.failedPolls === 0) return;
    this.failedPolls = 0;
    this.events.resumed();
  }

  private end(failure: CometFailure): void {
    this.isLost = true;
    this.unruly.lost(failure);
  }
}

export class FakeComet implements CometPort {
  readonly connections: FakeConnection[] = [];
  /** Answers the subscriptions at once, as a healthy server does; set to false to play the answer by hand. */
  opensAtOnce = true;
  /** Channels that the server grants nobody. */
  readonly refusedChannels = new Set<string>();
  /** What the next handshake meets; `null`: a healthy server. */
  private nextHandshake: CometFailure | null = null;

  open(request: CometRequest, events: CometEvents): CometConnection {
    const connection = new FakeConnection(request, events);
    this.connections.push(connection);
    if (this.opensAtOnce) queueMicrotask(() => this.answerSubscriptions(connection));
    return connection;
  }

  /** A message of the server to every client that has subscribed to the channel. It travels as JSON. */
  say(channel: string, data: unknown): void {
    const text = JSON.stringify({ channel, data });
    for (const { request, events } of this.connections) {
      const isAsked = [...request.requiredChannels, ...request.optionalChannels].includes(channel);
      if (isAsked && !this.refusedChannels.has(channel)) events.message(channel, JSON.parse(text));
    }
  }

  /** The client that is open is lost; where none is, the next handshake fails. */
  turnAway(failure: CometFailure): void {
    const last = this.connections.at(-1);
    if (last === undefined) this.nextHandshake = failure;
    else last.events.lost(failure);
  }

  get last(): FakeConnection {
    const last = this.connections.at(-1);
    if (last === undefined) throw new Error('no connection was opened');
    return last;
  }

  get openConnections(): readonly FakeConnection[] {
    return this.connections.filter((connection) => !connection.isClosed);
  }

  private answerSubscriptions({ request, events }: FakeConnection): void {
    const failure = this.nextHandshake;
    this.nextHandshake = null;
    if (failure !== null) {
      events.lost(failure);
      return;
    }
    const isRefused = request.requiredChannels.some((channel) => this.refusedChannels.has(channel));
    if (isRefused) events.lost({ kind: 'denied', said: '403::subscribe_denied' });
    else events.opened();
  }
}

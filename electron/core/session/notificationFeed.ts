import type { NetworkProblem } from '../gws/problems';
import { nextDelayMs } from '../kernel/backoff';
import type { GwsEvent } from '../gws/event';
import type { GwsApi } from '../gws/gwsApi';
import type { Clock } from '../kernel/clock';
import type { CometConnection, CometFailure, CometPort } from './cometPort';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import { fail, succeed, type Result } from '../kernel/result';
import { MessageQueue } from './messageQueue';
import { PollPace } from './pollPace';
import { Watchdog } from './watchdog';

/** Each request has a limit of its own; this is for a server that answers them and says nothing of the subscriptions. */
const openingLimitMs = 60_000;

export interface FeedEvents {
  event(event: GwsEvent): void;
  interrupted(problem: NetworkProblem, retryInMs: number): void;
  resumed(): void;
  /** After `open` had succeeded: this feed is over. */
  lost(failure: CometFailure): void;
}

export interface FeedPorts {
  readonly comet: CometPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

/** The notifications of one CometD client, parsed; held back while the state is being read again. */
export class NotificationFeed {
  private connection: CometConnection | null = null;
  private readonly queue: MessageQueue<{ readonly channel: string; readonly message: unknown }>;
  private held: GwsEvent[] | null = null;
  private ignoredCount = 0;
  private stopOpening: (() => void) | null = null;
  private readonly opening: Watchdog;
  /** A client may stop polling without a word, but being connected means that a poll is under way or due. */
  private readonly polls: Watchdog;
  private lose: (failure: CometFailure) => void = () => undefined;

  constructor(
    private readonly ports: FeedPorts,
    private readonly api: GwsApi,
    private readonly events: FeedEvents,
  ) {
    this.queue = new MessageQueue(ports.clock, ({ channel, message }) => this.receive(channel, message));
    this.opening = new Watchdog(ports.clock, () => this.fellSilent());
    this.polls = new Watchdog(ports.clock, () => this.fellSilent());
  }

  /** Resolves when everything is subscribed, or with why not. From here on events are held until `release`. */
  open(): Promise<Result<null, CometFailure>> {
    this.hold();
    const { url, requiredChannels, optionalChannels, post } = this.api.notifications;
    return new Promise((resolve) => {
      this.stopOpening = () => resolve(fail({ kind: 'denied', said: null }));
      const pace = new PollPace(this.ports.clock);
      this.lose = (failure) => resolve(fail(failure));
      this.opening.expectWithin(openingLimitMs);
      this.connection = this.ports.comet.open(
        {
          url,
          requiredChannels,
          optionalChannels,
          post,
          retryDelayMs: (attempt) => nextDelayMs(attempt, this.ports.random),
          pollDelayMs: (broughtMessages) => pace.nextDelayMs(broughtMessages),
        },
        {
          opened: () => {
            this.opening.stop();
            this.lose = (failure) => this.events.lost(failure);
            resolve(succeed(null));
          },
          message: (channel, message) => this.queue.add({ channel, message }),
          interrupted: (problem, retryInMs) => this.events.interrupted(problem, retryInMs),
          resumed: () => this.events.resumed(),
          pollExpected: (withinMs) => this.polls.expectWithin(withinMs),
          lost: (failure) => {
            this.stopWatching();
            this.lose(this.readable(failure));
          },
        },
      );
    });
  }

  /** A new read begins. From now on an older answer must not overwrite a newer event: events wait (gws-protocol 4.7). */
  hold(): void {
    this.queue.workOff();
    // What came before the read is older than its answer, also what an interrupted read has left: it must not follow it.
    this.release();
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const event of held) this.events.event(event);
  }

  /** Resolves when the server was told, or after a short limit. */
  async close(): Promise<void> {
    const { connection } = this;
    this.connection = null;
    this.stopWatching();
    // What has come counts, whatever becomes of the connection.
    this.queue.workOff();
    this.held = null;
    this.stopOpening?.();
    await connection?.close();
  }

  private fellSilent(): void {
    this.stopWatching();
    this.ports.log.warn('no poll is under way or due');
    this.lose({ kind: 'network', problem: { code: 'timedOut', host: this.api.server.host } });
  }

  /** What a server says is read in one way only. */
  private readable(failure: CometFailure): CometFailure {
    if (failure.kind !== 'denied' || failure.said === null) return failure;
    return { ...failure, said: this.api.notifications.said(failure.said) };
  }

  private stopWatching(): void {
    this.opening.stop();
    this.polls.stop();
  }

  private receive(channel: string, message: unknown): void {
    const event = this.api.notifications.read(channel, message);
    if (event.kind === 'ignored') {
      this.ignoredCount += 1;
      this.ports.log.info('notification ignored', { channel, reason: event.reason, count: this.ignoredCount });
    } else if (this.held === null) {
      this.events.event(event);
    } else {
      this.held.push(event);
    }
  }
}

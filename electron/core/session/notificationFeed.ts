import type { GwsEvent } from '../gws/event';
import type { GwsApi } from '../gws/gwsApi';
import type { NetworkProblem } from '../gws/problems';
import { nextDelayMs } from '../kernel/backoff';
import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import { fail, succeed, type Result } from '../kernel/result';
import { SparseLog } from '../kernel/sparseLog';
import type { CometConnection, CometFailure, CometPort } from './cometPort';
import type { MessageQueue } from './messageQueue';
import { PollPace } from './pollPace';
import { Watchdog } from './watchdog';

/** For a server that answers each request in time but never confirms the subscriptions. */
const openingLimitMs = 60_000;
/** Far more than one agent gets in minutes. Wrapkey works through so many in a few seconds. */
const mostWaiting = 10_000;

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

/** Notifications not processed yet. All feeds of one sign-in share the queue, so that no notification overtakes another. */
export type WaitingNotifications = MessageQueue<() => void>;

interface FeedParts extends FeedPorts {
  readonly waiting: WaitingNotifications;
}

/** Parses the notifications of one CometD client. Holds them while the state is being read again. */
export class NotificationFeed {
  private connection: CometConnection | null = null;
  private isOver = false;
  private readonly ignored: SparseLog;
  private stopOpening: (() => void) | null = null;
  private readonly opening: Watchdog;
  /** A client may stop polling silently. While it is connected, a poll must be running or due. */
  private readonly polls: Watchdog;
  private lose: (failure: CometFailure) => void = () => undefined;

  constructor(
    private readonly parts: FeedParts,
    private readonly api: GwsApi,
    private readonly events: FeedEvents,
  ) {
    this.ignored = new SparseLog(parts.clock, parts.log);
    this.opening = new Watchdog(parts.clock, () => this.fellSilent());
    this.polls = new Watchdog(parts.clock, () => this.fellSilent());
  }

  /** Resolves when everything is subscribed, or with the reason why not. From now on events are held until `release`. */
  open(): Promise<Result<null, CometFailure>> {
    this.parts.waiting.hold();
    const { url, requiredChannels, optionalChannels, post } = this.api.notifications;
    return new Promise((resolve) => {
      this.stopOpening = () => resolve(fail({ kind: 'denied', said: null }));
      const pace = new PollPace(this.parts.clock);
      this.lose = (failure) => resolve(fail(failure));
      this.opening.expectWithin(openingLimitMs);
      this.connection = this.parts.comet.open(
        {
          url,
          requiredChannels,
          optionalChannels,
          post,
          retryDelayMs: (attempt) => nextDelayMs(attempt, this.parts.random),
          pollDelayMs: (broughtMessages) => pace.nextDelayMs(broughtMessages),
        },
        {
          opened: () => {
            this.opening.stop();
            this.lose = (failure) => this.events.lost(failure);
            resolve(succeed(null));
          },
          message: (channel, message) => this.arrived(channel, message),
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
    this.parts.waiting.hold();
  }

  /** Resolves when every event that came before the read has been passed on. None of them may follow the read's answer. */
  workedOff(): Promise<void> {
    return this.parts.waiting.workedOff();
  }

  release(): void {
    this.parts.waiting.release();
  }

  /** Events already received still count. Resolves when the server has been told, or after a short limit. */
  async close(): Promise<void> {
    if (this.isOver) return;
    this.isOver = true;
    this.stopWatching();
    this.parts.waiting.dropHeld();
    this.stopOpening?.();
    await this.connection?.close();
  }

  private fellSilent(): void {
    this.stopWatching();
    this.parts.log.warn('no poll is under way or due');
    this.lose({ kind: 'network', problem: { code: 'timedOut', host: this.api.server.host } });
  }

  /** The server's text is cleaned here as everywhere. */
  private readable(failure: CometFailure): CometFailure {
    if (failure.kind !== 'denied' || failure.said === null) return failure;
    return { ...failure, said: this.api.notifications.said(failure.said) };
  }

  private stopWatching(): void {
    this.opening.stop();
    this.polls.stop();
  }

  private arrived(channel: string, message: unknown): void {
    if (this.isOver) return;
    if (this.parts.waiting.length < mostWaiting) this.parts.waiting.add(() => this.receive(channel, message));
    else this.overflowed();
  }

  /** Reads the state again: so many events would be out of date before they were processed, and would fill the memory. */
  private overflowed(): void {
    this.parts.log.warn('too many notifications wait', { count: this.parts.waiting.length });
    this.stopWatching();
    this.lose({ kind: 'unknownClient', waitMs: 0 });
    void this.close();
  }

  private receive(channel: string, message: unknown): void {
    const event = this.api.notifications.read(channel, message);
    if (event.kind !== 'ignored') {
      this.events.event(event);
      return;
    }
    this.ignored.tell('info', 'notification ignored', { kind: { channel, reason: event.reason } });
  }
}

import { CometD, type FailureHandling, type Message } from 'cometd';
import type { CometConnection, CometEvents, CometFailure, CometPort, CometRequest } from '../../core/session/cometPort';
import { bayeuxFailure } from './cometFailure';
import { HttpPortTransport, spareMs } from './httpPortTransport';
import { provideWindow } from './provideWindow';

/** The Bayeux protocol through the `cometd` library; core decides when to reconnect. */
export const cometdPort: CometPort = {
  open(request: CometRequest, events: CometEvents): CometConnection {
    provideWindow();
    const connection = new CometdConnection(request, events);
    connection.start();
    return connection;
  },
};

const goodbyeLimitMs = 1_000;

class CometdConnection implements CometConnection {
  private readonly cometd = new CometD();
  private readonly transport: HttpPortTransport;
  private isOver = false;
  private failedPolls = 0;

  constructor(
    private readonly request: CometRequest,
    private readonly events: CometEvents,
  ) {
    this.transport = new HttpPortTransport(request, (withinMs) => this.expectPoll(withinMs));
  }

  start(): void {
    const { cometd } = this;
    cometd.unregisterTransports();
    cometd.registerTransport('long-polling', this.transport);
    cometd.configure({
      url: this.request.url,
      logLevel: 'warn',
      useWorkerScheduler: false,
      // Every server knows the bare path, but not all know /handshake or /connect after it (gws-protocol 4.1).
      appendMessageTypeToURL: false,
    });
    cometd.onTransportFailure = (message, handling, proceed) => this.decide(message, handling, proceed);
    // The library would swallow an exception of a listener, but a bug must be logged.
    cometd.onListenerException = (error) => {
      queueMicrotask(() => {
        throw error;
      });
    };
    cometd.addListener('/meta/connect', (message) => this.polled(message));
    cometd.addListener('/meta/disconnect', (message) => this.dismissed(message));
    cometd.addListener('/meta/subscribe', (message) => this.subscribed(message));
    cometd.handshake((reply) => {
      if (reply.successful === true) this.subscribe();
    });
  }

  close(): Promise<void> {
    this.transport.stop();
    if (this.isOver || this.cometd.isDisconnected()) {
      this.isOver = true;
      return Promise.resolve();
    }
    this.isOver = true;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, goodbyeLimitMs);
      this.cometd.disconnect(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private subscribe(): void {
    const { requiredChannels, optionalChannels } = this.request;
    let unanswered = requiredChannels.length + optionalChannels.length;
    const answered = (reply: Message, isRequired: boolean): void => {
      if (this.isOver) return;
      const failure = reply.successful === true ? null : this.failureOf(reply);
      if (failure !== null && (isRequired || failure.kind !== 'denied')) {
        this.end(failure);
        return;
      }
      unanswered -= 1;
      if (unanswered === 0) this.events.opened();
    };
    this.cometd.batch(() => {
      for (const channel of requiredChannels) this.subscribeTo(channel, (reply) => answered(reply, true));
      for (const channel of optionalChannels) this.subscribeTo(channel, (reply) => answered(reply, false));
    });
  }

  private subscribeTo(channel: string, answered: (reply: Message) => void): void {
    const received = (message: Message): void => {
      if (!this.isOver) this.events.message(message.channel, message);
    };
    this.cometd.subscribe(channel, received, answered);
  }

  private polled(message: Message): void {
    if (this.isOver || message.successful !== true) return;
    const reconnect = message.advice?.reconnect;
    if (reconnect === 'handshake' || reconnect === 'none') {
      this.end(this.failureOf(message));
      return;
    }
    this.expectPoll(this.intervalMs() + spareMs);
    if (this.failedPolls === 0) return;
    this.failedPolls = 0;
    this.events.resumed();
  }

  /**
   * A subscription was refused, perhaps some time later. The library then forgets it and keeps polling without calls.
   */
  private subscribed(message: Message): void {
    const refused: unknown = message.subscription;
    const isRequired = this.request.requiredChannels.some((channel) => channel === refused);
    if (isRequired && message.successful !== true) this.end(this.failureOf(message));
  }

  /** The server has ended this client. The library stops, but does not report it. */
  private dismissed(message: Message): void {
    this.end({ kind: 'unknownClient', waitMs: message.advice?.interval ?? 0 });
  }

  /**
   * The library asks what to do after a failure. A poll that failed on the network is repeated; any other failure ends
   * the client.
   */
  private decide(message: Message, handling: FailureHandling, proceed: (handling: FailureHandling) => void): void {
    if (this.isOver) {
      proceed({ ...handling, action: 'none' });
      return;
    }
    const failure = this.failureOf(message);
    const mayRetry = message.channel === '/meta/connect' && failure.kind === 'network';
    if (mayRetry) {
      this.failedPolls += 1;
      const delay = this.request.retryDelayMs(this.failedPolls);
      this.expectPoll(delay + this.intervalMs() + spareMs);
      this.events.interrupted(failure.problem, delay);
      // The listener may have closed this connection.
      proceed({ ...handling, action: this.closed() ? 'none' : 'retry', delay });
      return;
    }
    proceed({ ...handling, action: 'none' });
    this.end(failure);
  }

  private expectPoll(withinMs: number): void {
    if (!this.isOver) this.events.pollExpected(withinMs);
  }

  /** The library adds this to every wait. */
  private intervalMs(): number {
    return this.cometd.getAdvice().interval ?? 0;
  }

  private failureOf(message: Message): CometFailure {
    return bayeuxFailure(message, new URL(this.request.url).host);
  }

  private closed(): boolean {
    return this.isOver;
  }

  private end(failure: CometFailure): void {
    if (this.isOver) return;
    void this.close();
    this.events.lost(failure);
  }
}

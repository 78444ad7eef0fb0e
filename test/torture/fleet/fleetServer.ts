import type { HttpExchange, HttpPort, HttpRequest } from '../../../electron/core/gws/httpPort';
import type { CometConnection, CometEvents, CometPort, CometRequest } from '../../../electron/core/session/cometPort';
import { aServer, unreachable } from '../../fakes/fakeHttp';
import type { EventClock } from './eventClock';

const outage = { code: 'serverUnreachable' as const, host: 'gws.example' };

/** One server that all clients share. It goes down once, and has forgotten every session when it comes back. */
export class FleetServer {
  /** Of each sign-in with a password, by the clock. */
  readonly signIns: number[] = [];
  private readonly clients = new Set<FleetClient>();
  isUp = true;
  generation = 0;

  constructor(readonly clock: EventClock) {}

  join(client: FleetClient): void {
    this.clients.add(client);
  }

  goDown(): void {
    this.isUp = false;
    this.generation += 1;
    for (const client of this.clients) client.lostServer();
  }

  comeBack(): void {
    this.isUp = true;
  }
}

/** The network of one client: its HTTP, and its long poll, which tries again by itself as the real adapter does. */
export class FleetClient implements HttpPort, CometPort {
  private answerer = aServer();
  private generation = 0;
  private poll: { readonly request: CometRequest; readonly events: CometEvents } | null = null;

  constructor(private readonly server: FleetServer) {
    server.join(this);
  }

  send(request: HttpRequest): HttpExchange {
    return { answer: Promise.resolve(this.answer(request)), abort: () => undefined };
  }

  forgetCookies(): Promise<void> {
    return Promise.resolve();
  }

  open(request: CometRequest, events: CometEvents): CometConnection {
    const poll = { request, events };
    this.poll = poll;
    queueMicrotask(() => {
      if (this.server.isUp) events.opened();
      else events.lost({ kind: 'network', problem: outage });
    });
    return {
      close: () => {
        if (this.poll === poll) this.poll = null;
        return Promise.resolve();
      },
    };
  }

  lostServer(): void {
    this.retry(1);
  }

  private retry(attempt: number): void {
    const { poll } = this;
    if (poll === null) return;
    const waitMs = poll.request.retryDelayMs(attempt);
    poll.events.interrupted(outage, waitMs);
    this.server.clock.after(waitMs, () => {
      if (this.poll !== poll) return;
      // Back, and it knows none of its clients any more.
      if (this.server.isUp) poll.events.lost({ kind: 'unknownClient', waitMs: 0 });
      else this.retry(attempt + 1);
    });
  }

  private answer(request: HttpRequest) {
    const { server } = this;
    if (!server.isUp) return unreachable();
    if (this.generation !== server.generation) {
      this.generation = server.generation;
      this.answerer = aServer();
    }
    if (request.credentials !== null) server.signIns.push(server.clock.monotonicMs());
    return this.answerer.answerer(request);
  }
}

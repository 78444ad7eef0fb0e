import type { CometConnection, CometEvents, CometPort, CometRequest } from '../../electron/core/session/cometPort';

/** One CometD client that a test plays the server of. */
export class FakeConnection implements CometConnection {
  isClosed = false;

  constructor(
    readonly request: CometRequest,
    readonly events: CometEvents,
  ) {}

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}

export class FakeComet implements CometPort {
  readonly connections: FakeConnection[] = [];
  /** Subscribes at once, as a healthy server does; set to false to play the answer by hand. */
  opensAtOnce = true;

  open(request: CometRequest, events: CometEvents): CometConnection {
    const connection = new FakeConnection(request, events);
    this.connections.push(connection);
    if (this.opensAtOnce) queueMicrotask(() => events.opened());
    return connection;
  }

  get last(): FakeConnection {
    const last = this.connections.at(-1);
    if (last === undefined) throw new Error('no connection was opened');
    return last;
  }

  get openConnections(): readonly FakeConnection[] {
    return this.connections.filter((connection) => !connection.isClosed);
  }
}

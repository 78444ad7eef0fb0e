import type { Clock } from '../kernel/clock';
import type { IdSource } from '../kernel/ids';
import type { Logger } from '../kernel/log';
import type { Operation } from './operation';

export interface OperationPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Logger;
}

export interface OperationHost<State, Kind extends string> {
  readonly state: State;
  /** Oldest first. An operation that has ended stays until the next one of the same subject. */
  operationsChanged(operations: readonly Operation<Kind>[]): void;
  /** The server answered a request as if nobody were signed in. */
  sessionExpired(): void;
}

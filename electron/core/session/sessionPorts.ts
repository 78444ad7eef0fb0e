import type { HttpPort } from '../gws/httpPort';
import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import type { CometPort } from './cometPort';

export interface SessionPorts {
  readonly http: HttpPort;
  readonly comet: CometPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

import type { CometFailure, CometPort, CometRequest } from '../../electron/core/session/cometPort';

/** The server ends a poll after this time, so that a fault meets the next one soon. */
export const longestPollMs = 100;

/** How the server turns a client away, and what the port makes of it. */
export const cometFaults = {
  'HTTP 401': { kind: 'unauthenticated' },
  'HTTP 403 with statusCode 20': { kind: 'unauthenticated' },
  'HTTP 403 of a CSRF filter': { kind: 'csrf' },
  'HTTP 500': { kind: 'badAnswer', httpStatus: 500 },
  'a web page': { kind: 'badAnswer', httpStatus: 200 },
  'a refusal for good': { kind: 'denied', said: '403::denied' },
} as const satisfies Readonly<Record<string, CometFailure>>;

export type CometFault = keyof typeof cometFaults;

/** A port, and the server that it talks to. */
export interface CometPlace {
  readonly port: CometPort;
  readonly request: Pick<CometRequest, 'url' | 'post'>;
  /** A channel that the server grants nobody. */
  readonly refusedChannel: string;
  /** To every client that has subscribed to the channel. */
  say(channel: string, data: unknown): Promise<void>;
  /** One poll fails on the network. The next one comes through once the client has been told. */
  breakAPoll(): Promise<void>;
  /** The next handshake of a client that is not open yet, or the next poll of one that is, meets this. */
  turnAway(fault: CometFault): Promise<void>;
  /** One poll ends and another one begins. */
  pollOnce(): Promise<void>;
  /** The answer to a poll is that the server does not know the client. */
  forgetClient(waitMs: number): Promise<void>;
}

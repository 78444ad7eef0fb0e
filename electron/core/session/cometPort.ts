import type { JsonExchange } from '../gws/jsonAnswer';
import type { NetworkProblem } from '../gws/problems';

export type CometFailure =
  | { readonly kind: 'network'; readonly problem: NetworkProblem }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'csrf' }
  /** 402 or `advice.reconnect: "handshake"`: the server forgot this client; wait `waitMs` before the next handshake. */
  | { readonly kind: 'unknownClient'; readonly waitMs: number }
  /** `advice.reconnect: "none"`, or a refused subscription. */
  | { readonly kind: 'denied'; readonly said: string | null }
  | { readonly kind: 'badAnswer'; readonly httpStatus: number };

export interface CometRequest {
  readonly url: string;
  /** The connection ends when one of these is refused. */
  readonly requiredChannels: readonly string[];
  /** Older servers may not have these; Wrapkey works without them. */
  readonly optionalChannels: readonly string[];
  /** Posts one batch with the session's headers. */
  post(url: string, body: string, timeoutMs: number): JsonExchange;
  /** The delay before the `attempt`th retry, from 1, of a poll that failed on the network. */
  retryDelayMs(attempt: number): number;
  /**
   * An extra delay before each poll, on top of the server's advice. `broughtMessages`: the previous poll brought some.
   */
  pollDelayMs(broughtMessages: boolean): number;
}

export interface CometEvents {
  /** The handshake is done and every subscription answered, the required ones granted. */
  opened(): void;
  /** One Bayeux message of a subscribed channel, as parsed but unchecked JSON. */
  message(channel: string, message: unknown): void;
  /** The poll failed on the network; the same client tries again in `retryInMs`. */
  interrupted(problem: NetworkProblem, retryInMs: number): void;
  /** A poll succeeded again after `interrupted`. */
  resumed(): void;
  /** A poll ends, or the next one begins, within `withinMs`. Each call replaces the previous one. */
  pollExpected(withinMs: number): void;
  /** This client is finished; no event follows. */
  lost(failure: CometFailure): void;
}

export interface CometConnection {
  /** Disconnects from the server if possible; no event follows. Resolves when that is done, or after a short limit. */
  close(): Promise<void>;
}

export interface CometPort {
  open(request: CometRequest, events: CometEvents): CometConnection;
}

import type { NetworkProblem } from '../gws/problems';
import type { HttpExchange } from '../gws/httpPort';

export type CometFailure =
  | { readonly kind: 'network'; readonly problem: NetworkProblem }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'csrf' }
  /** 402 or `advice.reconnect: "handshake"`: the server forgot this client; obey `waitMs` before the next handshake. */
  | { readonly kind: 'unknownClient'; readonly waitMs: number }
  /** `advice.reconnect: "none"`, or a subscription that was refused. */
  | { readonly kind: 'denied'; readonly said: string | null }
  | { readonly kind: 'badAnswer'; readonly httpStatus: number };

export interface CometRequest {
  readonly url: string;
  /** Refusing one of these ends the connection. */
  readonly requiredChannels: readonly string[];
  /** Older servers may not know these; then Wrapkey does without. */
  readonly optionalChannels: readonly string[];
  /** Posts one batch; adds whatever headers the session needs. */
  post(url: string, body: string, timeoutMs: number): HttpExchange;
  /** Before the `attempt`th retry of a poll that failed on the network, from 1. */
  retryDelayMs(attempt: number): number;
  /** Asked before each poll, which waits so long beside what the server advises. `broughtMessages`: the one before did. */
  pollDelayMs(broughtMessages: boolean): number;
}

export interface CometEvents {
  /** Handshake done, every subscription answered, the required ones granted. */
  opened(): void;
  /** One Bayeux message of a subscribed channel, as parsed JSON, nothing checked. */
  message(channel: string, message: unknown): void;
  /** The poll failed on the network; the same client tries again in `retryInMs`. */
  interrupted(problem: NetworkProblem, retryInMs: number): void;
  /** A poll came through again after `interrupted`. */
  resumed(): void;
  /** A poll is under way or planned: it ends, or the next begins, within `withinMs`. Each takes the place of the last. */
  pollExpected(withinMs: number): void;
  /** This client is over; nothing follows. */
  lost(failure: CometFailure): void;
}

export interface CometConnection {
  /** Says goodbye to the server where it can; no event follows. Resolves when that is said, or after a short limit. */
  close(): Promise<void>;
}

export interface CometPort {
  open(request: CometRequest, events: CometEvents): CometConnection;
}

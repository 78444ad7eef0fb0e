import type { NetworkProblem } from './problems';

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or nothing. */
  readonly body: string | null;
  /** Sent as HTTP Basic; `null`: the cookies alone authenticate the agent. */
  readonly credentials: Credentials | null;
  readonly timeoutMs: number;
  /** The network stack must not send it again on its own, even when an idle connection breaks. */
  readonly isAtMostOnce: boolean;
}

export type HttpAnswer =
  /**
   * Header names are in lower case. Redirects are not followed: they arrive here with their 3xx status and `location`,
   * as the server wrote it or in full.
   */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** `mayHaveArrived`: the request may have reached the server, so its effect is unknown. */
  | { readonly kind: 'failed'; readonly problem: NetworkProblem; readonly mayHaveArrived: boolean };

export interface HttpExchange {
  /** Never rejects. After `abort` it resolves with a failure. */
  readonly answer: Promise<HttpAnswer>;
  abort(): void;
}

export interface HttpPort {
  /** One cookie jar for all requests; cookies go only where the jar's rules send them. */
  send(request: HttpRequest): HttpExchange;
  forgetCookies(): Promise<void>;
}

import type { RequestRecord } from './requestLog';
import { matchesRequest } from './requestMatch';
import type { RequestMatch } from './requestMatch';

export type FaultAction =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: unknown;
      readonly contentType?: string | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    }
  | { readonly kind: 'delay'; readonly ms: number }
  /** For ever, unless `ms` says when the connection is cut. */
  | { readonly kind: 'hang'; readonly ms?: number | undefined }
  /** The true answer after this many spaces, which is still valid JSON. */
  | { readonly kind: 'large'; readonly bytes: number }
  /** CometD refuses every message of the request. */
  | { readonly kind: 'refuse'; readonly error: string; readonly advice?: Advice | undefined }
  /** Processed at once; the answer and the events go out this much later. */
  | { readonly kind: 'late'; readonly answerMs: number; readonly eventMs: number }
  /** Accepted but not done; the switch's refusal comes as an event. */
  | { readonly kind: 'errorMessage'; readonly errorMessage: string; readonly errorCode?: number | undefined }
  | { readonly kind: 'drop' | 'dropAfter' | 'silence' | 'cutShort' | 'halfJson' };

interface Advice {
  readonly reconnect: 'none' | 'retry' | 'handshake';
  readonly interval?: number | undefined;
}

export interface Fault {
  readonly id: string;
  readonly match: RequestMatch;
  readonly action: FaultAction;
  readonly remaining: number | 'always';
}

export class Faults {
  #faults: readonly Fault[] = [];
  #made = 0;

  add(fault: Omit<Fault, 'id'>): Fault {
    this.#made += 1;
    const added = { ...fault, id: `fault-${this.#made}` };
    this.#faults = [...this.#faults, added];
    return added;
  }

  all(): readonly Fault[] {
    return this.#faults;
  }

  /** Returns whether there was such a fault. */
  remove(id: string): boolean {
    const count = this.#faults.length;
    this.#faults = this.#faults.filter((fault) => fault.id !== id);
    return this.#faults.length < count;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The oldest fault that fits the request. A fault with a limited number of times is used up by this. */
  take(request: RequestRecord): FaultAction | undefined {
    const fault = this.#faults.find((candidate) => matchesRequest(candidate.match, request));
    if (fault === undefined) {
      return undefined;
    }
    if (fault.remaining === 1) {
      this.remove(fault.id);
    } else if (fault.remaining !== 'always') {
      const used = { ...fault, remaining: fault.remaining - 1 };
      this.#faults = this.#faults.map((candidate) => (candidate.id === fault.id ? used : candidate));
    }
    return fault.action;
  }
}

import type { GwsEvent } from '../../electron/core/gws/event';
import type { SessionListener } from '../../electron/core/session/sessionListener';

/** Writes down what a session told, in its order. */
export class SessionRecorder implements SessionListener {
  readonly order: string[] = [];
  stateChanged(): void {
    this.order.push('state');
  }
  signedIn(): void {
    this.order.push('signedIn');
  }
  channelsFailed(): void {
    this.order.push('channelsFailed');
  }
  stateRead(_devices: unknown, { calls }: { readonly calls: readonly unknown[] }): void {
    this.order.push(`read ${String(calls.length)} calls`);
  }
  event(event: GwsEvent): void {
    this.order.push(event.kind === 'call' ? `event ${event.call.id}` : event.kind);
  }
}

import type { ConnectionView } from '../../contract/connection';
import { assertNever } from '../kernel/result';
import type { SessionState } from './sessionState';

export function connectionView(session: SessionState): ConnectionView {
  switch (session.kind) {
    case 'signedOut':
      return { state: 'signedOut', reason: session.reason };
    case 'signingIn':
      return { state: 'signingIn', step: session.step };
    case 'connected':
      return { state: 'connected' };
    case 'reconnecting':
      return { state: 'reconnecting', cause: session.cause, retryAtMs: session.retryAtMs };
    case 'signingOut':
      return { state: 'signingOut' };
    default:
      return assertNever(session);
  }
}

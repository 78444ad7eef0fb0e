import type { SessionState } from './sessionState';

export interface SessionSlice {
  readonly session: SessionState;
}

export const initialSession: SessionSlice = { session: { kind: 'signedOut', reason: null } };

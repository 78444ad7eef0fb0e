import type { SessionState } from '../session/sessionState';

export interface SessionMoment {
  readonly atMs: number;
  readonly state: SessionState['kind'];
  /** The cause as a code, never the server's own words. */
  readonly cause: CauseCode | null;
}

type CauseCode =
  | NonNullable<Extract<SessionState, { kind: 'signedOut' }>['reason']>['code']
  | Extract<SessionState, { kind: 'reconnecting' }>['cause']['code'];

const kept = 100;

/** Appends the state that a session has entered. */
export function withMoment(
  history: readonly SessionMoment[],
  session: SessionState,
  atMs: number,
): readonly SessionMoment[] {
  return [...history, { atMs, state: session.kind, cause: causeOf(session) }].slice(-kept);
}

function causeOf(session: SessionState): CauseCode | null {
  if (session.kind === 'reconnecting') return session.cause.code;
  return session.kind === 'signedOut' ? (session.reason?.code ?? null) : null;
}

import type { GwsState } from './gwsState';
import type { HttpSession } from './httpSessions';

/** With the last HTTP session of a user the CometD clients go: their next request is 403 anyway. */
export function closeSession(gws: GwsState, session: HttpSession): void {
  gws.sessions.close(session);
  if (gws.sessions.of(session.userName).length === 0) {
    gws.notifications?.drop(session.userName, 'silent');
  }
}

import type { GwsState } from './gwsState';
import type { HttpSession } from './httpSessions';

/** The user's last HTTP session takes the CometD clients with it: their next request would get 403 anyway. */
export function closeSession(gws: GwsState, session: HttpSession): void {
  gws.sessions.close(session);
  if (gws.sessions.of(session.userName).length === 0) {
    gws.notifications?.drop(session.userName, 'silent');
  }
}

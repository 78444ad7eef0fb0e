import type { IncomingHttpHeaders } from 'node:http';
import type { GwsSettings } from '../options';
import type { HttpSession } from './httpSessions';

/** CSRF protection, gws-protocol 2.3. */
const headerName = 'X-CSRF-TOKEN';
const guardedMethods = ['POST', 'PUT', 'DELETE'];

interface GuardedRequest {
  readonly method: string;
  readonly isNotifications: boolean;
  readonly headers: IncomingHttpHeaders;
}

export function csrfHeaders(settings: GwsSettings, method: string, session: HttpSession): Record<string, string> {
  return settings.csrf && method === 'GET' ? { 'X-CSRF-HEADER': headerName, [headerName]: session.csrfToken } : {};
}

export function passesCsrf(settings: GwsSettings, request: GuardedRequest, session: HttpSession): boolean {
  const isGuarded =
    settings.csrf &&
    guardedMethods.includes(request.method) &&
    (!request.isNotifications || settings.csrfOnNotifications);
  return !isGuarded || request.headers[headerName.toLowerCase()] === session.csrfToken;
}

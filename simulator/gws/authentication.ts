import type { IncomingHttpHeaders } from 'node:http';
import type { Agent } from '../agents/agent';
import type { Site } from '../site';
import { accessDenied } from './answer';
import type { Answer } from './answer';
import type { HttpSession, HttpSessions } from './httpSessions';

export type Authentication =
  | { readonly admitted: true; readonly agent: Agent; readonly session: HttpSession; readonly isNew: boolean }
  | { readonly admitted: false; readonly answer: Answer };

/** A live session decides; Basic credentials are checked only without one (gws-protocol 2.1, 2.2). */
export function authenticate(site: Site, sessions: HttpSessions, headers: IncomingHttpHeaders): Authentication {
  const session = sessionOf(sessions, headers);
  const known = session && site.directory.find(session.userName);
  if (session !== undefined && known !== undefined) {
    return { admitted: true, agent: known, session, isNew: false };
  }
  const credentials = basicCredentials(headers);
  if (credentials === undefined) {
    return { admitted: false, answer: accessDenied };
  }
  const agent = site.directory.find(credentials.userName);
  if (agent === undefined || !credentials.passwords.includes(agent.password)) {
    return { admitted: false, answer: wrongPassword(site) };
  }
  return { admitted: true, agent, session: sessions.open(agent.userName), isNew: true };
}

/** The user that a request claims to come from, unproved, for the request log and for faults. */
export function claimedUserName(sessions: HttpSessions, headers: IncomingHttpHeaders): string | undefined {
  return sessionOf(sessions, headers)?.userName ?? basicCredentials(headers)?.userName;
}

function sessionOf(sessions: HttpSessions, headers: IncomingHttpHeaders): HttpSession | undefined {
  return cookieValues(headers, 'JSESSIONID')
    .map((id) => sessions.find(id))
    .find((session) => session !== undefined);
}

function cookieValues(headers: IncomingHttpHeaders, name: string): readonly string[] {
  return (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1).replaceAll('"', ''));
}

interface Credentials {
  readonly userName: string;
  readonly passwords: readonly string[];
}

/** The charset of Basic credentials is not confirmed; clients use both (gws-protocol 2.2). */
function basicCredentials(headers: IncomingHttpHeaders): Credentials | undefined {
  const encoded = /^Basic\s+([\w+/=-]+)$/i.exec(headers.authorization ?? '')?.[1];
  if (encoded === undefined) {
    return undefined;
  }
  const bytes = Buffer.from(encoded, 'base64');
  const utf8 = bytes.toString('utf8');
  const colon = utf8.indexOf(':');
  if (colon < 0) {
    return undefined;
  }
  const latin1 = bytes.toString('latin1');
  return {
    userName: utf8.slice(0, colon),
    passwords: [utf8.slice(colon + 1), latin1.slice(latin1.indexOf(':') + 1)],
  };
}

function wrongPassword(site: Site): Answer {
  const status = site.settings.wrongPasswordStatus;
  const headers = status === 401 ? { 'WWW-Authenticate': 'Basic realm="Genesys Web Services"' } : undefined;
  return { ...accessDenied, status, headers };
}

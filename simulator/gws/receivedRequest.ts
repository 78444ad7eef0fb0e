import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { claimedUserName } from './authentication';
import type { ReadBody } from './bodyReader';
import type { HttpSessions } from './httpSessions';
import { harmlessHeaders } from './requestHeaders';
import type { RequestRecord } from './requestLog';

/** A request as all code behind the socket sees it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: ReadBody;
  readonly isNotifications: boolean;
  readonly record: RequestRecord;
}

const operation = z.object({ operationName: z.string() });

export function receivedRequest(request: IncomingMessage, body: ReadBody, sessions: HttpSessions): ReceivedRequest {
  const [rawPath = '/', ...rest] = (request.url ?? '/').split('?');
  // A trailing slash is tolerated (gws-protocol 1.1).
  const path = rawPath.replace(/\/+$/, '') || '/';
  const query = new URLSearchParams(rest.join('?'));
  const method = request.method ?? 'GET';
  const isNotifications = /^\/api\/v2\/notifications(\/|$)/.test(path);
  const named = body.kind === 'json' ? operation.safeParse(body.value) : undefined;
  const record: RequestRecord = {
    at: new Date().toISOString(),
    receivedAtMs: performance.timeOrigin + performance.now(),
    method,
    path,
    query: Object.fromEntries(query),
    operationName: named?.success === true ? named.data.operationName : null,
    agent: claimedUserName(sessions, request.headers) ?? null,
    headers: harmlessHeaders(request.headers),
    body: recordedBody(body),
    isNotifications,
    status: null,
    statusCode: null,
    answeredAtMs: null,
  };
  return { method, path, query, body, isNotifications, record };
}

function recordedBody(body: ReadBody): unknown {
  switch (body.kind) {
    case 'json':
      return body.value;
    case 'text':
      return body.text;
    case 'empty':
      return null;
    case 'tooDeep':
      return '(too deep)';
    case 'tooLarge':
      return '(too large)';
  }
}

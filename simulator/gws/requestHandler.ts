import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Agent } from '../agents/agent';
import type { Hold } from '../notifications/deliveryQueue';
import { consumeAssertion, redirectToProvider } from '../saml/serviceProvider';
import { accessDenied, csrfRefusal, ok, refusal } from './answer';
import type { Answer } from './answer';
import { authenticate } from './authentication';
import { readBody } from './bodyReader';
import { answerOrigin } from './crossOrigin';
import { csrfHeaders, passesCsrf } from './csrf';
import { dispatch, tooDeep, tooLarge } from './dispatch';
import { closeSession } from './endSession';
import type { FaultAction } from './faults';
import type { GwsState } from './gwsState';
import type { HttpSession } from './httpSessions';
import { handleNotifications } from './notificationsHandler';
import { receivedRequest } from './receivedRequest';
import type { ReceivedRequest } from './receivedRequest';
import { reportRefusal } from './refusalEvents';
import { cutOff, send } from './responder';
import { unknownPath } from './routes';
import { tamperWith } from './tampering';

/** The time between events and answers, as in the traces of gws-protocol 4.5. */
const eventGapMs = 10;

interface Exchange {
  readonly gws: GwsState;
  readonly raw: IncomingMessage;
  readonly request: ReceivedRequest;
  readonly response: ServerResponse;
  readonly fault: FaultAction | undefined;
}

/** Handles one HTTP request from its arrival to its answer. */
export async function handleRequest(gws: GwsState, raw: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(raw);
  const request = receivedRequest(raw, body, gws.sessions);
  gws.requests.add(request.record);
  let leftAtMs: number | null = null;
  // `prefinish` comes right after the write; `finish` comes one turn of the loop later, when a client may already have it.
  response.once('prefinish', () => (leftAtMs = performance.timeOrigin + performance.now()));
  response.once('finish', () => {
    if (!response.writableFinished) {
      return;
    }
    request.record.status = response.statusCode;
    request.record.answeredAtMs = leftAtMs;
  });
  const fault = gws.faults.take(request.record);
  switch (fault?.kind) {
    case 'drop':
      cutOff(response);
      return;
    case 'hang':
      if (fault.ms !== undefined) gws.site.timers.after(fault.ms, () => cutOff(response));
      return;
    case 'answer':
      return send(response, { ...fault, body: fault.body ?? '' });
    case 'delay':
      await pause(fault.ms, undefined, { ref: false });
      break;
    case 'cutShort':
    case 'halfJson':
    case 'large':
      tamperWith(response, fault);
      break;
    case 'refuse':
    case 'dropAfter':
    case 'silence':
    case 'late':
    case 'errorMessage':
    case undefined:
      break;
  }
  return serve({ gws, raw, request, response, fault });
}

async function serve(exchange: Exchange): Promise<void> {
  const { gws, raw, request, response } = exchange;
  if (answerOrigin(gws.site.settings, { method: request.method, headers: raw.headers }, response)) {
    return send(response, { status: 200, body: '' });
  }
  const open = consumeAssertion(gws, request) ?? openAnswer(request);
  if (open !== undefined) {
    return send(response, open);
  }
  const authentication = authenticate(gws.site, gws.sessions, raw.headers);
  if (!authentication.admitted) {
    const isProtected = raw.headers.authorization === undefined;
    return send(response, (isProtected ? redirectToProvider(gws, request) : undefined) ?? authentication.answer);
  }
  const { agent, session, isNew } = authentication;
  if (isNew) {
    response.setHeader('Set-Cookie', `JSESSIONID=${session.id}; Path=/; HttpOnly`);
  }
  const guarded = { method: request.method, isNotifications: request.isNotifications, headers: raw.headers };
  if (!passesCsrf(gws.site.settings, guarded, session)) {
    return send(response, csrfRefusal);
  }
  return request.isNotifications ? handleNotifications(exchange, agent) : answerApi(exchange, { agent, session });
}

/** Answers that need no sign-in; diagnostics are open (gws-protocol 2.1). */
function openAnswer(request: ReceivedRequest): Answer | undefined {
  if (request.body.kind === 'tooLarge') {
    return tooLarge;
  }
  if (request.body.kind === 'tooDeep') {
    return tooDeep;
  }
  if (request.path === '/api/v2/diagnostics/version') {
    return request.method === 'GET' || request.method === 'HEAD'
      ? ok({ version: '8.5.202.96' })
      : refusal(405, 2, 'The method is not supported by this resource.');
  }
  return /^\/(api\/v2|internal-api)(\/|$)/.test(request.path) ? undefined : unknownPath;
}

async function answerApi(exchange: Exchange, who: { agent: Agent; session: HttpSession }): Promise<void> {
  const { gws, request } = exchange;
  await wait(gws.site.settings.latencyMs / 2);
  const { result, hold } = gws.queue.holdDuring(() => gws.site.clock.standStillDuring(() => decide(exchange, who)));
  const headers = { ...result.headers, ...csrfHeaders(gws.site.settings, request.method, who.session) };
  await deliver(exchange, { ...result, headers }, hold);
  if (result.endsSession === true) {
    closeSession(gws, who.session);
  }
}

/** Sends the answer and the events in the configured order. */
async function deliver({ gws, request, response, fault }: Exchange, answer: Answer, hold: Hold): Promise<void> {
  if (fault?.kind === 'late') {
    return deliverLate({ gws, response, answer, hold, fault });
  }
  const halfLatencyMs = gws.site.settings.latencyMs / 2;
  const isEventFirst = gws.site.settings.eventOrder === 'before';
  if (isEventFirst) {
    hold.release();
  }
  const isOperation = request.method === 'POST';
  await wait(isEventFirst && isOperation ? Math.max(halfLatencyMs, eventGapMs) : halfLatencyMs);
  if (fault?.kind === 'dropAfter') {
    cutOff(response);
  } else {
    await send(response, answer);
  }
  if (!isEventFirst) {
    await wait(isOperation ? eventGapMs : 0);
    hold.release();
  }
}

interface LateAnswer {
  readonly gws: GwsState;
  readonly response: ServerResponse;
  readonly answer: Answer;
  readonly hold: Hold;
  readonly fault: Extract<FaultAction, { kind: 'late' }>;
}

async function deliverLate({ gws, response, answer, hold, fault }: LateAnswer): Promise<void> {
  if (fault.eventMs === 0) {
    hold.release();
  } else {
    gws.site.timers.after(fault.eventMs, () => hold.release());
  }
  await wait(fault.answerMs);
  return send(response, answer);
}

/** Lets the switch act, unless a fault makes GWS only claim that it does. */
function decide(exchange: Exchange, who: { agent: Agent; session: HttpSession }): Answer {
  const { gws, request, fault } = exchange;
  switch (fault?.kind) {
    case 'silence':
      return ok();
    case 'errorMessage':
      reportRefusal(gws.site, { ...fault, agent: who.agent, path: request.path });
      return ok();
    default: {
      const result = process(exchange, who);
      request.record.statusCode = statusCodeOf(result);
      return result;
    }
  }
}

const envelope = z.object({ statusCode: z.number() });

function statusCodeOf({ body }: Answer): number | null {
  const parsed = envelope.safeParse(body);
  return parsed.success ? parsed.data.statusCode : null;
}

/** Reads the agent again, because it may have changed while the request was on its way. */
function process({ gws, request }: Exchange, who: { agent: Agent; session: HttpSession }): Answer {
  const agent = gws.site.directory.find(who.agent.userName);
  if (agent === undefined || gws.sessions.find(who.session.id) === undefined) {
    return accessDenied;
  }
  const answer = dispatch(request, { site: gws.site, agent });
  if (answer.endsSession === true) {
    gws.sessions.close(who.session);
  }
  return answer;
}

/** Returns at once for 0 ms, because even a timer of 0 ms takes a turn of the event loop. */
async function wait(ms: number): Promise<void> {
  if (ms > 0) {
    await pause(ms, undefined, { ref: false });
  }
}

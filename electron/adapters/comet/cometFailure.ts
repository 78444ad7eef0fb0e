import type { Message } from 'cometd';
import { fieldOf } from '../../core/gws/anyShape';
import type { JsonAnswer } from '../../core/gws/jsonAnswer';
import type { CometFailure } from '../../core/session/cometPort';

/** Carries a wire failure through the library, which only passes on text. */
export class WireFailure extends Error {
  constructor(readonly failure: CometFailure) {
    super(failure.kind);
    this.name = 'WireFailure';
  }
}

/** An HTTP answer to a Bayeux post that is not 200, holds no batch, or none at all. */
export function wireFailure(answer: JsonAnswer, host: string): CometFailure {
  if (answer.kind === 'failed') return { kind: 'network', problem: answer.problem };
  const { status, json } = answer;
  if (status === 401) return { kind: 'unauthenticated' };
  // GWS answers 403 with statusCode 20 when the HTTP session is gone; any other 403 comes from the CSRF filter.
  if (status === 403) return fieldOf(json, 'statusCode') === 20 ? { kind: 'unauthenticated' } : { kind: 'csrf' };
  if (status >= 502 && status <= 504) return { kind: 'network', problem: { code: 'serverUnreachable', host } };
  return { kind: 'badAnswer', httpStatus: status };
}

/** Why a Bayeux message failed. Decided by the numbers, never by the text (gws-protocol 4.6). */
export function bayeuxFailure(message: Message, host: string): CometFailure {
  const exception = message.failure?.exception;
  if (exception instanceof WireFailure) return exception.failure;
  if (message.failure?.reason?.includes('expired waiting') === true) {
    return { kind: 'network', problem: { code: 'timedOut', host } };
  }
  if (message.failure !== undefined) return { kind: 'badAnswer', httpStatus: message.failure.httpCode ?? 0 };
  const error = message.error ?? '';
  if (error.startsWith('402') || message.advice?.reconnect === 'handshake') {
    return { kind: 'unknownClient', waitMs: message.advice?.interval ?? 0 };
  }
  return { kind: 'denied', said: error === '' ? null : error };
}

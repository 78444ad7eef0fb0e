import * as z from 'zod';
import { fail, succeed, type Result } from '../kernel/result';
import { isObject } from './anyShape';
import type { GwsFailure } from './gwsFailure';
import type { JsonAnswer } from './jsonAnswer';
import { plainReading, type Reading } from './reading';

export type GwsBody = Readonly<Record<string, unknown>>;

const envelope = z.object({
  statusCode: z.number(),
  statusMessage: z.string().nullish().catch(null),
});

/** Older internal addresses answer without a statusCode (gws-protocol 7.3): there HTTP 200 and an object are enough. */
export function readBareAnswer(answer: JsonAnswer, reading: Reading = plainReading): Result<GwsBody, GwsFailure> {
  const read = readEnvelope(answer, reading);
  if (read.ok || answer.kind === 'failed' || answer.status !== 200) return read;
  return isObject(answer.json) && !Object.hasOwn(answer.json, 'statusCode') ? succeed(answer.json) : read;
}

/** statusCode decides, not the HTTP status. `partial` (7) counts as success; the caller looks inside. */
export function readEnvelope(answer: JsonAnswer, reading: Reading = plainReading): Result<GwsBody, GwsFailure> {
  if (answer.kind === 'failed') {
    return fail({ kind: 'network', problem: answer.problem, mayHaveArrived: answer.mayHaveArrived });
  }
  const { status } = answer;
  if (status >= 300 && status < 400)
    return fail({ kind: 'redirected', target: redirectTarget(answer.headers['location'] ?? '', reading) });
  if (status === 401) return fail({ kind: 'unauthenticated' });
  const { json } = answer;
  const parsed = envelope.safeParse(json);
  if (!isObject(json) || !parsed.success) return fail(withoutEnvelope(status));
  const { statusCode } = parsed.data;
  const message = parsed.data.statusMessage ?? null;
  const said = message === null ? null : reading.said(message);
  if (statusCode === 20) return fail({ kind: 'unauthenticated' });
  if (statusCode === 8) return fail({ kind: 'passwordChangeRequired' });
  if (status === 503) return fail({ kind: 'unavailable', httpStatus: status, said });
  // HTTP 500 with statusCode 0 is a failure too (protocol 1.3, seen in the C# client's tests).
  if ((statusCode === 0 || statusCode === 7) && status < 300) return succeed(json);
  return fail({ kind: 'refused', httpStatus: status, statusCode, said });
}

function withoutEnvelope(status: number): GwsFailure {
  if (status === 403) return { kind: 'csrf', httpStatus: status };
  if (status >= 502 && status <= 504) return { kind: 'unavailable', httpStatus: status, said: null };
  return { kind: 'notGws', httpStatus: status };
}

/** As it came; nothing where a secret stands in its host, which is shown. */
function redirectTarget(location: string, reading: Reading): string {
  try {
    const { host } = new URL(location, 'http://here');
    // Punycode hides the letters of a secret.
    const seen = host.includes('xn--') ? `${host} ${decodeURIComponent(location)}` : host;
    return reading.id(seen) === seen ? location : '';
  } catch {
    // No address, or one that is encoded in no known way.
    return '';
  }
}

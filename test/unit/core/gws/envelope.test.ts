import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../../../electron/core/gws/envelope';
import type { GwsFailure } from '../../../../electron/core/gws/gwsFailure';
import { asJson, type JsonAnswer } from '../../../../electron/core/gws/jsonAnswer';
import { FakeClock } from '../../../fakes/fakeClock';

function answer(status: number, body: string): Promise<JsonAnswer> {
  return asJson({ kind: 'answer', status, headers: {}, body }, 'gws.example', new FakeClock());
}

async function failureOf(status: number, body: string): Promise<GwsFailure | null> {
  const result = readEnvelope(await answer(status, body));
  return result.ok ? null : result.failure;
}

describe('an answer of GWS', () => {
  it('is a success with HTTP 200 and statusCode 0', async () => {
    expect(readEnvelope(await answer(200, '{"statusCode":0,"call":{}}'))).toMatchObject({
      ok: true,
      value: { call: {} },
    });
  });

  it('is partial with statusCode 7, for the caller to look inside', async () => {
    expect(readEnvelope(await answer(200, '{"statusCode":7,"failed":[]}')).ok).toBe(true);
  });

  it.each<[string, number, string, GwsFailure]>([
    [
      '200 with a statusCode is refused',
      200,
      '{"statusCode":2,"statusMessage":"no"}',
      { kind: 'refused', httpStatus: 200, statusCode: 2, said: 'no' },
    ],
    [
      '500 with statusCode 0 is refused',
      500,
      '{"statusCode":0}',
      { kind: 'refused', httpStatus: 500, statusCode: 0, said: null },
    ],
    [
      '500 with statusCode 4 is refused',
      500,
      '{"statusCode":4,"statusMessage":"Device"}',
      { kind: 'refused', httpStatus: 500, statusCode: 4, said: 'Device' },
    ],
    [
      '503 is unavailable',
      503,
      '{"statusCode":4,"statusMessage":"Voice"}',
      { kind: 'unavailable', httpStatus: 503, said: 'Voice' },
    ],
    ['502 of a balancer is unavailable', 502, '<html>', { kind: 'unavailable', httpStatus: 502, said: null }],
    ['an empty 200 is not GWS', 200, '', { kind: 'notGws', httpStatus: 200 }],
    ['HTML is not GWS', 200, '<html></html>', { kind: 'notGws', httpStatus: 200 }],
    ['half a body is not GWS', 200, '{"statusCode":', { kind: 'notGws', httpStatus: 200 }],
    ['JSON null is not GWS', 200, 'null', { kind: 'notGws', httpStatus: 200 }],
    ['a statusCode of text is not GWS', 200, '{"statusCode":"0"}', { kind: 'notGws', httpStatus: 200 }],
    ['401 needs a sign-in', 401, '', { kind: 'unauthenticated' }],
    [
      '403 with 20 needs a sign-in',
      403,
      '{"statusCode":20,"statusMessage":"Access denied"}',
      { kind: 'unauthenticated' },
    ],
    ['403 without JSON is the CSRF filter', 403, 'Missing or invalid Csrf token', { kind: 'csrf', httpStatus: 403 }],
    [
      '403 with 5 is a permission',
      403,
      '{"statusCode":5}',
      { kind: 'refused', httpStatus: 403, statusCode: 5, said: null },
    ],
    ['statusCode 8 wants a new password', 403, '{"statusCode":8}', { kind: 'passwordChangeRequired' }],
    [
      'an unknown statusCode is refused',
      400,
      '{"statusCode":99}',
      { kind: 'refused', httpStatus: 400, statusCode: 99, said: null },
    ],
  ])('%s', async (_name, status, body, failure) => {
    expect(await failureOf(status, body)).toEqual(failure);
  });

  it('is not followed to another address', () => {
    const redirect: JsonAnswer = {
      kind: 'answer',
      status: 302,
      headers: { location: 'https://idp.example/' },
      json: undefined,
    };
    expect(readEnvelope(redirect)).toEqual({
      ok: false,
      failure: { kind: 'redirected', target: 'https://idp.example/' },
    });
  });

  it('that never came says whether the request may have arrived', () => {
    const problem = { code: 'connectionLost', host: 'gws.example' } as const;
    expect(readEnvelope({ kind: 'failed', problem, mayHaveArrived: true })).toEqual({
      ok: false,
      failure: { kind: 'network', problem, mayHaveArrived: true },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { dispositionOf, simulator } from './fixture';
import { alex } from './gwsClient';

const match = { operationName: 'SetCallDisposition' };

describe('faults', () => {
  it('answer with any status, body and type, as many times as asked', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const action = { kind: 'answer', status: 503, body: '<h1>Busy</h1>', contentType: 'text/html' } as const;
    await control.fault({ match: { path: '/api/v2/me*' }, times: 2, action });
    const answers = [
      await client.get('/api/v2/me'),
      await client.get('/api/v2/me/calls'),
      await client.get('/api/v2/me'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 200]);
    expect([answers[0]?.text, answers[0]?.headers.get('content-type')]).toEqual(['<h1>Busy</h1>', 'text/html']);
  });

  it('answer with an empty body when none is given', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.fault({ action: { kind: 'answer', status: 503 } });
    const { status, text } = await client.get('/api/v2/me');
    expect([status, text]).toEqual([503, '']);
  });

  it('cut the connection before or after the request was processed', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const call = await control.ring({ agent: 'jdoe' });
    await control.fault({ match, action: { kind: 'drop' } });
    await expect(client.post(`/api/v2/me/calls/${call.id}`, dispositionOf(call, 'Lost'))).rejects.toThrow();
    expect((await control.state()).calls[0]?.userData).toBeUndefined();
    await control.fault({ match, action: { kind: 'dropAfter' } });
    await expect(client.post(`/api/v2/me/calls/${call.id}`, dispositionOf(call, 'Kept'))).rejects.toThrow();
    expect((await control.state()).calls[0]?.userData).toEqual({ DispositionCode: 'Kept' });
  });

  it('say yes and do nothing', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    const { id } = await control.ring({ agent: 'jdoe' });
    await control.fault({ match: { operationName: 'Answer' }, action: { kind: 'silence' } });
    const answer = await client.post(`/api/v2/me/calls/${id}`, { operationName: 'Answer' });
    expect([answer.json, (await control.state()).calls[0]?.state]).toEqual([{ statusCode: 0 }, 'Ringing']);
  });

  it('delay, and hang until GWS stops', async () => {
    const { signIn, control } = await simulator();
    const client = await signIn();
    await control.fault({ match: { path: '/api/v2/services' }, action: { kind: 'delay', ms: 100 } });
    const began = performance.now();
    await client.get('/api/v2/services');
    expect(performance.now() - began).toBeGreaterThanOrEqual(95);
    await control.fault({ match: { path: '/api/v2/services' }, action: { kind: 'hang' } });
    const hanging = expect(client.get('/api/v2/services')).rejects.toThrow();
    await expect.poll(async () => (await control.requests({ path: '/api/v2/services' })).length).toBe(2);
    await control.stopGws();
    await hanging;
  });

  it('meet only the agent they are for, and can be removed', async () => {
    const { signIn, control } = await simulator();
    const [first, second] = [await signIn(), await signIn(alex)];
    const id = await control.fault({
      match: { agent: 'jdoe' },
      times: 'always',
      action: { kind: 'answer', status: 500, body: { statusCode: 4, statusMessage: 'No' } },
    });
    const broken = await first.get('/api/v2/me');
    const fine = await second.get('/api/v2/me');
    await control.removeFault(id);
    const again = await first.get('/api/v2/me');
    expect([broken.status, broken.json['statusCode'], fine.status, again.status]).toEqual([500, 4, 200, 200]);
  });
});

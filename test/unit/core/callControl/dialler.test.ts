import { describe, expect, it } from 'vitest';
import { aServer, json, unreachable } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const done = json({ statusCode: 0 });
const device = { id: 'DEVICE1', phoneNumber: '15000', userState: { state: 'Ready' } };

async function aDesk(
  answer = done,
  { settings = {}, devices = [device] }: { settings?: Record<string, string>; devices?: readonly unknown[] } = {},
): Promise<TestApplication> {
  const server = aServer({ devices, settings });
  return signedInApplication(
    {},
    {
      ...server,
      answerer: (request) =>
        request.url.endsWith('/calls') && request.method === 'POST' ? answer : server.answerer(request),
    },
  );
}

function dialled({ http }: TestApplication): readonly string[] {
  return http
    .sent('POST')
    .filter(({ url }) => url.endsWith('/calls'))
    .map(({ url, body }) => `${url.split('/api/v2').at(-1) ?? ''} ${body ?? ''}`);
}

function outcome({ application }: TestApplication) {
  return application.snapshot().dialling.dialled?.outcome ?? null;
}

describe('a call that the agent begins', () => {
  it('is dialled once, cleaned, from the device of the agent', async () => {
    const desk = await aDesk();
    expect(await desk.commands.dial({ number: '+49 (30) 123-4567', callerId: null })).toEqual({
      ok: true,
      value: null,
    });
    expect(await desk.commands.dial({ number: '+49301234567', callerId: null })).toEqual({
      ok: false,
      failure: { code: 'underWay' },
    });
    await desk.clock.advance(0);
    const body = '{"operationName":"Dial","destination":{"phoneNumber":"+49301234567"}}';
    expect(dialled(desk)).toEqual([`/me/devices/DEVICE1/calls ${body}`]);
    expect(outcome(desk)).toEqual({ state: 'sent' });
    desk.call({ state: 'Dialing', callType: 'Outbound', capabilities: ['Hangup'] });
    expect(outcome(desk)).toEqual({ state: 'seen' });
  });

  it('is not the one that rings in meanwhile', async () => {
    const desk = await aDesk();
    await desk.commands.dial({ number: '6001', callerId: null });
    await desk.clock.advance(0);
    desk.call({ state: 'Ringing', callType: 'Inbound', capabilities: ['Answer'] });
    expect(outcome(desk)).toEqual({ state: 'sent' });
  });

  it('is never dialled again, whether or not the answer was lost', async () => {
    const desk = await aDesk(unreachable(true));
    await desk.commands.dial({ number: '6001', callerId: null });
    await desk.clock.advance(30_000);
    expect(dialled(desk)).toHaveLength(1);
    expect(outcome(desk)).toEqual({ state: 'unknown', wasReread: true });
  });

  it('shows what GWS said when it refuses', async () => {
    const desk = await aDesk(json({ statusCode: 4, statusMessage: 'The device is busy.' }, 500));
    await desk.commands.dial({ number: '6001', callerId: null });
    await desk.clock.advance(0);
    expect(outcome(desk)).toMatchObject({ state: 'refused', refusal: { said: 'The device is busy.' } });
  });

  it('is not begun without the privilege, without a device, or without a number', async () => {
    const forbidden = await aDesk(done, { settings: { 'privilege.voice.can-make-call': 'false' } });
    expect(forbidden.application.snapshot().dialling.mayDial).toBe(false);
    expect(await forbidden.commands.dial({ number: '6001', callerId: null })).toMatchObject({
      failure: { code: 'notOffered' },
    });
    const alone = await aDesk(done, { devices: [] });
    expect(await alone.commands.dial({ number: '6001', callerId: null })).toMatchObject({
      failure: { code: 'notOffered' },
    });
    const desk = await aDesk();
    expect(await desk.commands.dial({ number: 'Priya', callerId: null })).toMatchObject({
      failure: { code: 'notANumber' },
    });
    await desk.clock.advance(10_000);
    expect([forbidden, alone, desk].flatMap(dialled)).toEqual([]);
  });

  it('puts the call that is talked on on hold first, and is not begun where that fails', async () => {
    const desk = await aDesk();
    desk.call({ capabilities: ['Hold'] });
    await desk.commands.dial({ number: '6001', callerId: null });
    await desk.clock.advance(0);
    expect(desk.http.sent('POST').at(-1)?.body).toBe('{"operationName":"Hold"}');
    expect(dialled(desk)).toEqual([]);
    desk.call({ state: 'Held', capabilities: ['Retrieve'] });
    await desk.clock.advance(0);
    expect(dialled(desk)).toHaveLength(1);

    const stubborn = await aDesk();
    stubborn.call({ capabilities: ['Hold'] });
    await stubborn.commands.dial({ number: '6001', callerId: null });
    await stubborn.clock.advance(20_000);
    expect(dialled(stubborn)).toEqual([]);
    expect(outcome(stubborn)).toEqual({ state: 'expired', cause: 'tooLate' });
  });

  it.each([
    ['Established', 'a call cannot be put on hold'],
    ['Dialing', 'another one is dialled'],
  ])('is not begun while %s: %s', async (state) => {
    const desk = await aDesk();
    desk.call({ state, capabilities: ['Hangup'] });
    expect(desk.application.snapshot().dialling.mayDial).toBe(false);
    expect(await desk.commands.dial({ number: '6001', callerId: null })).toMatchObject({
      failure: { code: 'notOffered' },
    });
  });

  it('is not begun without a connection, and not later either', async () => {
    const desk = await aDesk();
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    expect(await desk.commands.dial({ number: '6001', callerId: null })).toMatchObject({
      failure: { code: 'notConnected' },
    });
    desk.comet.last.events.resumed();
    await desk.clock.advance(20_000);
    expect(dialled(desk)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { aServer, json } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const option = { 'intercommunication.voice.make-call-caller-id-business-attribute': 'OurNumbers' };
const values = [
  { name: '+15550111', displayName: 'Service line' },
  { name: '+15550122', displayName: 'Sales line' },
];
const attributes = json({ businessAttributes: [{ name: 'OurNumbers', values }] });

async function aDesk(settings: Record<string, string>, answer = attributes): Promise<TestApplication> {
  const server = aServer({ devices: [{ id: 'DEVICE1', userState: { state: 'Ready' } }], settings });
  const desk = await signedInApplication(
    {},
    {
      ...server,
      answerer: (request) => {
        if (request.url.includes('/internal-api/')) return answer;
        return request.url.endsWith('/calls') && request.method === 'POST'
          ? json({ statusCode: 0 })
          : server.answerer(request);
      },
    },
  );
  await desk.clock.advance(0);
  return desk;
}

function dialled({ http }: TestApplication): readonly unknown[] {
  return http
    .sent('POST')
    .filter(({ url }) => url.endsWith('/calls'))
    .map(({ body }): unknown => JSON.parse(body ?? ''));
}

function agentIs({ comet }: TestApplication, state: string): void {
  const devices = [{ id: 'DEVICE1', userState: { state } }];
  comet.last.events.message('/v2/me/devices', { data: { messageType: 'DeviceStateChangeMessage', devices } });
}

function callerIds({ application }: TestApplication) {
  return application.snapshot().dialling.callerIds;
}

const offered = [
  { id: '+15550111', name: 'Service line' },
  { id: '+15550122', name: 'Sales line' },
];

describe('the number that the other side is shown', () => {
  it('is one of those that GWS offers the agent, and is the first choice the next time', async () => {
    const desk = await aDesk(option);
    expect(callerIds(desk)).toEqual({ offered, chosen: null });
    expect(await desk.commands.dial({ number: '6001', callerId: '+15550122' })).toMatchObject({ ok: true });
    await desk.clock.advance(0);
    expect(dialled(desk)).toEqual([
      { operationName: 'Dial', destination: { phoneNumber: '6001' }, outboundCallerId: '+15550122' },
    ]);
    expect(callerIds(desk)).toEqual({ offered, chosen: '+15550122' });
  });

  it('is left to GWS when the agent chooses none, the next time too', async () => {
    const desk = await aDesk(option);
    await desk.commands.dial({ number: '6001', callerId: '+15550122' });
    await desk.clock.advance(0);
    desk.call({ state: 'Dialing', callType: 'Outbound', capabilities: ['Hangup', 'Hold'] });
    desk.call({ state: 'Released', callType: 'Outbound', capabilities: [] });
    expect(await desk.commands.dial({ number: '6002', callerId: null })).toMatchObject({ ok: true });
    await desk.clock.advance(0);
    expect(dialled(desk).at(-1)).toEqual({ operationName: 'Dial', destination: { phoneNumber: '6002' } });
    expect(callerIds(desk).chosen).toBeNull();
  });

  it('is never one that GWS does not offer: nothing is dialled', async () => {
    const desk = await aDesk(option);
    expect(await desk.commands.dial({ number: '6001', callerId: '+15550199' })).toEqual({
      ok: false,
      failure: { code: 'callerIdNotOffered' },
    });
    await desk.clock.advance(0);
    expect(dialled(desk)).toEqual([]);
  });

  it('cannot be chosen where GWS names no business attribute for it', async () => {
    expect(callerIds(await aDesk({})).offered).toEqual([]);
  });

  it('cannot be chosen, and dialling works all the same, where GWS does not tell the values', async () => {
    const desk = await aDesk(option, json({ statusCode: 6 }, 404));
    expect(callerIds(desk).offered).toEqual([]);
    expect(await desk.commands.dial({ number: '6001', callerId: null })).toMatchObject({ ok: true });
  });

  it('is asked for once in a connection that does not tell the values, and again in the next', async () => {
    const desk = await aDesk(option, json({ statusCode: 20 }, 503));
    const asked = (): number => desk.http.sent('/internal-api/').length;
    const before = asked();
    agentIs(desk, 'NotReady');
    await desk.clock.advance(10);
    agentIs(desk, 'Ready');
    await desk.clock.advance(60_000);
    expect([before, asked()]).toEqual([1, 1]);

    desk.comet.last.losePoll({ code: 'connectionLost', host: 'gws.example' });
    desk.comet.last.pollAgain();
    await desk.clock.advance(100);
    expect(asked()).toBe(2);
  });
});

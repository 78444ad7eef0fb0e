import { describe, expect, it } from 'vitest';
import { json } from '../../../fakes/fakeHttp';
import { aCallControlDesk, done } from '../../../support/callControlDesk';

const settings = { 'voice.auto-answer': 'true' };
const ringing = { state: 'Ringing', capabilities: ['Answer'] };
const answered = (callId: string): string => `${callId} {"operationName":"Answer"}`;

describe('where GWS wants calls to be answered by themselves', () => {
  it('answers a call that begins to ring, once', async () => {
    const desk = await aCallControlDesk(undefined, [], settings);
    desk.call(ringing);
    desk.call(ringing);
    await desk.clock.advance(20_000);
    desk.call(ringing);
    await desk.clock.advance(20_000);
    expect(desk.posted).toEqual([answered('CALL1')]);
  });

  it('does not try again when GWS refuses', async () => {
    const desk = await aCallControlDesk(() => json({ statusCode: 4, statusMessage: 'No.' }, 500), [], settings);
    desk.call(ringing);
    await desk.clock.advance(100);
    desk.call({ ...ringing, capabilities: [] });
    desk.call(ringing);
    await desk.clock.advance(20_000);
    expect(desk.posted).toEqual([answered('CALL1')]);
  });

  it('waits for a server that offers it only with a later event', async () => {
    const desk = await aCallControlDesk(undefined, [], settings);
    desk.call({ ...ringing, capabilities: [] });
    desk.call(ringing);
    await desk.clock.advance(100);
    expect(desk.posted).toEqual([answered('CALL1')]);
  });

  it.each(['Established', 'Held', 'Dialing'])(
    'leaves it to the agent while another call is %s, and later',
    async (state) => {
      const desk = await aCallControlDesk(undefined, [], settings);
      desk.call({ state });
      desk.call({ id: 'CALL2', ...ringing });
      desk.call({ state: 'Released', capabilities: [] });
      desk.call({ id: 'CALL2', ...ringing });
      await desk.clock.advance(20_000);
      expect(desk.posted).toEqual([]);
    },
  );

  it('answers one of two calls that ring at the same time', async () => {
    const desk = await aCallControlDesk(undefined, [], settings);
    desk.call(ringing);
    desk.call({ id: 'CALL2', ...ringing });
    await desk.clock.advance(20_000);
    expect(desk.posted).toEqual([answered('CALL1')]);
  });

  it('answers nothing while the connection is lost, and a new call once the calls are read', async () => {
    const listed: unknown[] = [];
    const desk = await aCallControlDesk(() => done, listed, settings);
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    desk.call(ringing);
    await desk.clock.advance(500);
    expect(desk.posted).toEqual([]);
    desk.call({ state: 'Released', capabilities: [] });
    listed.push({ id: 'CALL2', ...ringing });
    desk.comet.last.events.resumed();
    await desk.clock.advance(100);
    expect(desk.posted).toEqual([answered('CALL2')]);
  });

  it('answers nothing for an agent who may not answer', async () => {
    const desk = await aCallControlDesk(undefined, [], { ...settings, 'privilege.voice.can-use': 'false' });
    desk.call(ringing);
    await desk.clock.advance(100);
    expect(desk.posted).toEqual([]);
  });
});

it('answers no call where GWS does not say so', async () => {
  const desk = await aCallControlDesk();
  desk.call(ringing);
  await desk.clock.advance(100);
  expect(desk.posted).toEqual([]);
});

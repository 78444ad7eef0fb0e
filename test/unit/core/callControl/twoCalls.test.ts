import { describe, expect, it } from 'vitest';
import { json } from '../../../fakes/fakeHttp';
import { aCallControlDesk, done } from '../../../support/callControlDesk';

describe('two calls', () => {
  it('puts the call that is talked on on hold before another is answered', async () => {
    const desk = await aCallControlDesk();
    desk.call({});
    desk.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    await desk.press('CALL2', { action: 'answer' });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL1 {"operationName":"Hold"}']);
    desk.call({ state: 'Held', capabilities: ['Retrieve'] });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL1 {"operationName":"Hold"}', 'CALL2 {"operationName":"Answer"}']);
  });

  it('does not answer when the other call could not be held, and says at once which, and what GWS said', async () => {
    const desk = await aCallControlDesk(() => json({ statusCode: 4, statusMessage: 'No.' }, 500));
    desk.call({ participants: ['Anna Smith'] });
    desk.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    await desk.press('CALL2', { action: 'answer' });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL1 {"operationName":"Hold"}']);
    const refusal = { httpStatus: 500, statusCode: 4, said: 'No.' };
    expect(desk.outcome('CALL2')).toEqual({ action: 'answer', state: 'blocked', who: 'Anna Smith', refusal });
  });

  it('answers by a second press at once after the other call could not be held', async () => {
    let answer = json({ statusCode: 4, statusMessage: 'No.' }, 500);
    const desk = await aCallControlDesk(() => answer);
    desk.call({});
    desk.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    await desk.press('CALL2', { action: 'answer' });
    await desk.clock.advance(0);
    answer = done;
    expect(await desk.press('CALL2', { action: 'answer' })).toBe('asked');
    await desk.clock.advance(0);
    desk.call({ state: 'Held', capabilities: ['Retrieve'] });
    await desk.clock.advance(0);
    expect(desk.posted.slice(1)).toEqual(['CALL1 {"operationName":"Hold"}', 'CALL2 {"operationName":"Answer"}']);
  });

  it('says also that the other call did not go on hold when GWS only says that it will', async () => {
    const still = { id: 'CALL1', callUuid: 'CALL1', state: 'Established', capabilities: ['Hold'] };
    const desk = await aCallControlDesk(() => done, [still]);
    desk.call({ participants: ['Anna Smith'] });
    desk.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    await desk.press('CALL2', { action: 'answer' });
    await desk.clock.advance(5_000);
    expect(desk.outcome('CALL2')).toEqual({ action: 'answer', state: 'blocked', who: 'Anna Smith', refusal: null });
  });

  it('hangs up at once while GWS does not answer a mute', async () => {
    const desk = await aCallControlDesk(() => new Promise(() => undefined));
    desk.call({ capabilities: ['MuteCall', 'Hangup'] });
    await desk.press('CALL1', { action: 'mute' });
    await desk.press('CALL1', { action: 'hangUp' });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL1 {"operationName":"MuteCall"}', 'CALL1 {"operationName":"Hangup"}']);
    expect(await desk.press('CALL1', { action: 'hangUp' })).toBe('underWay');
  });

  it('does not cut off callers who are being connected when the agent hangs up after that', async () => {
    const desk = await aCallControlDesk();
    desk.call({ state: 'Held', capabilities: ['Hangup'] });
    const consult = { id: 'CALL2', parentCallUri: '/me/calls/CALL1' };
    desk.call({ ...consult, capabilities: ['CompleteTransfer', 'Hangup'] });
    await desk.press('CALL2', { action: 'completeTransfer' });
    await desk.press('CALL1', { action: 'hangUp' });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL2 {"operationName":"CompleteTransfer"}']);
    desk.call({ state: 'Released', capabilities: [] });
    desk.call({ ...consult, state: 'Released', capabilities: [] });
    await desk.clock.advance(10_000);
    expect(desk.posted).toHaveLength(1);
  });

  it('hangs up the consultation, then retrieves the caller, once GWS offers that', async () => {
    const desk = await aCallControlDesk();
    desk.call({ state: 'Held', capabilities: ['CompleteTransfer'] });
    const consult = { id: 'CALL2', callType: 'Consult', parentCallUri: 'http://gws.example/api/v2/me/calls/CALL1' };
    desk.call({ ...consult, capabilities: ['Hangup'] });
    expect(desk.actions('CALL2')).toEqual(['backToCaller', 'hangUp']);
    await desk.press('CALL2', { action: 'backToCaller' });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL2 {"operationName":"Hangup"}']);
    desk.call({ ...consult, state: 'Released', capabilities: [] });
    await desk.clock.advance(0);
    expect(desk.posted).toHaveLength(1);
    desk.call({ state: 'Held', capabilities: ['Retrieve'] });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL2 {"operationName":"Hangup"}', 'CALL1 {"operationName":"Retrieve"}']);
  });

  it('says that the caller cannot be retrieved any more when they hang up meanwhile', async () => {
    const desk = await aCallControlDesk();
    desk.call({ state: 'Held', capabilities: ['CompleteTransfer'] });
    desk.call({ id: 'CALL2', parentCallUri: '/me/calls/CALL1', capabilities: ['Hangup'] });
    await desk.press('CALL2', { action: 'backToCaller' });
    await desk.clock.advance(0);
    desk.call({ state: 'Released', capabilities: [] });
    desk.call({ id: 'CALL2', state: 'Released', capabilities: [] });
    await desk.clock.advance(5_000);
    expect(desk.outcome('CALL1')).toEqual({ action: 'retrieve', state: 'expired', cause: 'notPossible' });
    expect(desk.posted).toEqual(['CALL2 {"operationName":"Hangup"}']);
  });

  it('finds the caller of a consultation whose id an earlier call has had', async () => {
    const desk = await aCallControlDesk();
    desk.call({ callUuid: 'EARLIER' });
    desk.call({ callUuid: 'EARLIER', state: 'Released', capabilities: [] });
    desk.call({ callUuid: 'LATER', state: 'Held', capabilities: [] });
    desk.call({ id: 'CALL2', parentCallUri: '/me/calls/CALL1', capabilities: ['Hangup'] });
    expect(desk.actions('CALL2')).toEqual(['backToCaller', 'hangUp']);
  });

  it('finds that caller also when the calls are read, with the consultation listed first', async () => {
    const listed: unknown[] = [];
    const desk = await aCallControlDesk(() => done, listed);
    desk.call({ callUuid: 'EARLIER' });
    desk.call({ callUuid: 'EARLIER', state: 'Released', capabilities: [] });
    listed.push(
      { id: 'CALL2', state: 'Established', parentCallUri: '/me/calls/CALL1', capabilities: ['Hangup'] },
      { id: 'CALL1', callUuid: 'LATER', state: 'Held', capabilities: [] },
    );
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    desk.comet.last.events.resumed();
    await desk.clock.advance(0);
    expect(desk.actions('CALL2')).toEqual(['backToCaller', 'hangUp']);
  });

  it('takes a call that names itself as its original for an ordinary one', async () => {
    const desk = await aCallControlDesk();
    desk.call({ parentCallUri: 'http://gws.example/api/v2/me/calls/CALL1', capabilities: ['Hangup'] });
    expect(desk.actions('CALL1')).toEqual(['hangUp']);
  });

  it('names the other call by its encoded id when the two are swapped, whatever address the server sent', async () => {
    const desk = await aCallControlDesk();
    const consult = { id: 'CALL2', parentCallUri: '/me/calls/CALL:1', capabilities: ['SwapCalls'] };
    desk.call({ id: 'CALL:1', uri: null, state: 'Held', capabilities: ['SwapCalls'] });
    desk.call(consult);
    await desk.press('CALL2', { action: 'swap' });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([
      'CALL2 {"operationName":"SwapCalls","otherCallUri":"https://gws.example/api/v2/me/calls/CALL%3A1"}',
    ]);
    desk.call({ ...consult, state: 'Held' });
    expect(desk.outcome('CALL2')).toEqual({ action: 'swap', state: 'seen' });
  });

  it('believes the re-read although an event of another call came while it was read', async () => {
    const held = { id: 'CALL1', callUuid: 'CALL1', state: 'Held', capabilities: ['Retrieve'] };
    const desk = await aCallControlDesk(() => done, [held]);
    desk.call({});
    await desk.press('CALL1', { action: 'hold' });
    const { answerer } = desk.http;
    desk.http.answerer = (request) => {
      desk.http.answerer = answerer;
      desk.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
      return answerer(request);
    };
    await desk.clock.advance(5_000);
    expect(desk.outcome('CALL1')).toEqual({ action: 'hold', state: 'seen' });
  });
});

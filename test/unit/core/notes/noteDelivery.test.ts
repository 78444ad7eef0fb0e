import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../../electron/core/gws/httpPort';
import { deliveryStates, nextDeliveryState, type DeliveryEvent } from '../../../../electron/core/notes/deliveryState';
import { unauthenticated } from '../../../fakes/fakeHttp';
import { aNoteDesk, aUcsServer, type NoteDesk } from '../../../support/noteDesk';

const released = { state: 'Released', capabilities: [] };
const inUserData = { notes: { userDataKey: 'AgentNote' } };

async function endsWithNote(desk: NoteDesk, text: string): Promise<void> {
  desk.call({});
  await desk.writes('CALL1', text);
  desk.call(released);
  await desk.clock.advance(5_000);
}

describe('where GWS keeps the contact history, a note', () => {
  it('becomes the comment of the call when the call has ended', async () => {
    const ucs = aUcsServer();
    const desk = await aNoteDesk({}, ucs.server);
    ucs.answersOn(desk);
    await endsWithNote(desk, 'Wants a refund');

    expect(ucs.asked).toEqual(['FindPhoneCall', 'SetCallNote', 'SetCallCompleted']);
    expect(ucs.bodies[1]).toMatchObject({ note: 'Wants a refund' });
    expect(desk.note()).toMatchObject({ state: 'delivered' });
  });

  it('is filed under the number of the caller, though a colleague joined the conference first', async () => {
    const ucs = aUcsServer();
    const desk = await aNoteDesk({}, ucs.server);
    ucs.answersOn(desk);
    const participants = [
      { formattedPhoneNumber: 'A. Brown', phoneNumber: '15020' },
      { formattedPhoneNumber: '+1 555 0100', phoneNumber: '5550100' },
    ];
    desk.call({ ani: '5550100', participants });
    await desk.writes('CALL1', 'Wants a refund');
    desk.call({ ...released, ani: '5550100', participants });
    await desk.clock.advance(5_000);

    expect(ucs.bodies[0]).toMatchObject({ operationName: 'FindPhoneCall', phoneNumber: '5550100' });
  });

  it('waits while the call lives', async () => {
    const ucs = aUcsServer();
    const desk = await aNoteDesk({}, ucs.server);
    ucs.answersOn(desk);
    desk.call({});
    await desk.writes('CALL1', 'Wants a refund');
    await desk.clock.advance(60_000);

    expect(ucs.asked).toEqual([]);
    expect(desk.note()).toMatchObject({ state: 'kept' });
  });

  it('is sent again when it was changed afterwards, without another record', async () => {
    const ucs = aUcsServer();
    const desk = await aNoteDesk({}, ucs.server);
    ucs.answersOn(desk);
    await endsWithNote(desk, 'Wants');
    await desk.writes('CALL1', 'Wants a refund');
    await desk.clock.advance(5_000);

    expect(ucs.asked.slice(3)).toEqual(['SetCallNote', 'SetCallCompleted']);
    expect(ucs.bodies[3]).toMatchObject({ note: 'Wants a refund' });
    expect(desk.note()).toMatchObject({ state: 'delivered' });
  });

  it('does not mind an answer that comes before the HTTP answer, or late', async () => {
    const ucs = aUcsServer({ delaysMs: [0, 15_000, 0] });
    const desk = await aNoteDesk({}, ucs.server);
    ucs.answersOn(desk);
    await endsWithNote(desk, 'Wants a refund');
    expect(desk.note()).toMatchObject({ state: 'sending' });
    await desk.clock.advance(15_000);

    expect(ucs.asked).toEqual(['FindPhoneCall', 'SetCallNote', 'SetCallCompleted']);
    expect(desk.note()).toMatchObject({ state: 'delivered' });
  });

  it('is sent again when no answer came', async () => {
    const ucs = aUcsServer({ delaysMs: [Infinity, 0, 0, 0] });
    const desk = await aNoteDesk({}, ucs.server);
    ucs.answersOn(desk);
    await endsWithNote(desk, 'Wants a refund');
    await desk.clock.advance(25_000);

    expect(ucs.asked).toEqual(['FindPhoneCall', 'FindPhoneCall', 'SetCallNote', 'SetCallCompleted']);
    expect(desk.note()).toMatchObject({ state: 'delivered' });
  });

  it('is tried again after a fault in the program, which is logged without what the agent wrote', async () => {
    const ucs = aUcsServer();
    const desk = await aNoteDesk({}, ucs.server);
    ucs.answersOn(desk);
    const { answerer } = desk.http;
    desk.http.answerer = (request) => {
      if (request.url.includes('/ucs/')) throw new TypeError('Wants a refund');
      return answerer(request);
    };
    await endsWithNote(desk, 'Wants a refund');
    expect(desk.note()).toMatchObject({ state: 'kept' });
    desk.http.answerer = answerer;
    await desk.clock.advance(60_000);

    expect(desk.note()).toMatchObject({ state: 'delivered' });
    expect(desk.log.lines.filter((line) => line.includes('TypeError'))).not.toEqual([]);
    expect(desk.log.lines.join('\n')).not.toContain('refund');
  });

  it('ends no later connection when GWS refuses it late', async () => {
    const desk = await aNoteDesk({}, aUcsServer().server);
    const { answerer } = desk.http;
    let answerNow: (answer: HttpAnswer) => void = () => undefined;
    const late = new Promise<HttpAnswer>((resolve) => {
      answerNow = resolve;
    });
    desk.http.answerer = (request) => (request.url.includes('/ucs/') ? late : answerer(request));
    await endsWithNote(desk, 'Wants a refund');
    desk.comet.last.losePoll({ code: 'connectionLost', host: 'gws.example' });
    desk.comet.last.pollAgain();
    await desk.clock.advance(100);
    expect(desk.application.state.session.kind).toBe('connected');
    answerNow(unauthenticated);
    await desk.clock.advance(0);

    expect(desk.application.state.session.kind).toBe('connected');
    expect(desk.note()).toMatchObject({ state: 'kept' });
  });

  it('says what UCS said when it refused, and is tried again only when it is changed', async () => {
    const ucs = aUcsServer({ says: 'UCS is not connected' });
    const desk = await aNoteDesk({}, ucs.server);
    ucs.answersOn(desk);
    await endsWithNote(desk, 'Wants a refund');
    await desk.clock.advance(600_000);

    expect(ucs.asked).toEqual(['FindPhoneCall']);
    expect(desk.note()).toMatchObject({ state: 'refused', refusal: { said: 'UCS is not connected' } });
  });

  it('is sent after a restart when the program ended in the middle', async () => {
    const ucs = aUcsServer({ delaysMs: [Infinity, 0, 0, 0] });
    const desk = await aNoteDesk({}, ucs.server);
    ucs.answersOn(desk);
    await endsWithNote(desk, 'Wants a refund');
    const again = await desk.restarts();
    ucs.answersOn(again);
    await again.clock.advance(30_000);

    expect(again.note()).toMatchObject({ text: 'Wants a refund', state: 'delivered' });
  });
});

describe('where the policy names a key, a note', () => {
  it('goes into the user data of the live call, and is sent when the call shows it', async () => {
    const desk = await aNoteDesk(inUserData, { takesOperations: true });
    desk.call({ capabilities: ['UpdateUserData'] });
    await desk.writes('CALL1', 'Wants a refund');
    await desk.clock.advance(2_000);
    const [posted] = desk.http.sent('POST').filter(({ body }) => body?.includes('AgentNote') === true);

    expect(JSON.parse(posted?.body ?? '')).toEqual({
      operationName: 'UpdateUserData',
      userData: { AgentNote: 'Wants a refund' },
    });
    expect(desk.note()).toMatchObject({ state: 'sending' });
    desk.call({ userData: { AgentNote: 'Wants a refund' } }, 'AttachedDataChanged');
    expect(desk.note()).toMatchObject({ state: 'delivered' });
  });

  it('stays here when the call ended first, and goes to no other call', async () => {
    const desk = await aNoteDesk(inUserData, { takesOperations: true });
    await endsWithNote(desk, 'Wants a refund');
    desk.call({ id: 'CALL2' });
    await desk.clock.advance(60_000);

    expect(desk.http.sent('POST').filter(({ body }) => body?.includes('AgentNote') === true)).toEqual([]);
    await desk.commands.selectCall({ callId: 'CALL1' });
    expect(desk.note()).toMatchObject({ state: 'undelivered' });
  });

  it('is not sent when it is longer than the policy allows', async () => {
    const desk = await aNoteDesk({ notes: { userDataKey: 'AgentNote', userDataLength: 5 } }, { takesOperations: true });
    desk.call({});
    const before = desk.http.sent('POST').length;
    await desk.writes('CALL1', 'Wants a refund');
    await desk.clock.advance(10_000);

    expect(desk.application.snapshot().notes).toMatchObject({ route: 'userData', sentLength: 5 });
    expect(desk.note()).toMatchObject({ state: 'kept' });
    expect(desk.http.sent('POST')).toHaveLength(before);
  });
});

it('stays on this computer where GWS and policy offer nothing else', async () => {
  const desk = await aNoteDesk({}, { takesOperations: true });
  const before = desk.http.sent('POST').length;
  await endsWithNote(desk, 'Wants a refund');

  expect(desk.application.snapshot().notes).toMatchObject({ route: 'local' });
  expect(desk.note()).toMatchObject({ state: 'kept' });
  expect(desk.http.sent('POST')).toHaveLength(before);
});

describe('the table of a note on its way', () => {
  const events: readonly DeliveryEvent[] = [
    ...(['written', 'turnCame', 'proved', 'overtaken', 'failed', 'refused', 'tooLate'] as const),
  ];
  const steps = deliveryStates.flatMap((state) => events.map((event) => [state, event] as const));
  const allowed = new Map([
    ['kept written', 'kept'],
    ['kept turnCame', 'sending'],
    ['kept tooLate', 'undelivered'],
    ['sending written', 'sending'],
    ['sending proved', 'delivered'],
    ['sending overtaken', 'kept'],
    ['sending failed', 'kept'],
    ['sending refused', 'refused'],
    ['sending tooLate', 'undelivered'],
    ['delivered written', 'kept'],
    ['refused written', 'kept'],
    ['undelivered written', 'kept'],
  ]);

  it.each(steps)('knows what a note that is %s does when it is %s', (state, event) => {
    const next = allowed.get(`${state} ${event}`);
    if (next === undefined) expect(() => nextDeliveryState(state, event)).toThrow('a note that is');
    else expect(nextDeliveryState(state, event)).toBe(next);
  });
});

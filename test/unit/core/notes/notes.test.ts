import { describe, expect, it } from 'vitest';
import { aNoteDesk } from '../../../support/noteDesk';
import { endedCall } from '../../../support/wrapUpTests';

const ringing = { state: 'Ringing', capabilities: ['Answer'] };
const released = { state: 'Released', capabilities: [] };

describe('a note', () => {
  it('is in the journal when the window is told so', async () => {
    const desk = await aNoteDesk();
    desk.call(ringing);
    const answer = await desk.writes('CALL1', 'Wants a call back');

    expect(answer).toEqual({ ok: true, value: { text: 'Wants a call back', revision: 1, isKept: true } });
    expect(JSON.stringify(desk.journal.records)).toContain('Wants a call back');
  });

  it('is there after the program was ended and started again', async () => {
    const desk = await aNoteDesk();
    desk.call({});
    await desk.writes('CALL1', 'Wants');
    await desk.writes('CALL1', 'Wants a refund');
    const call = { id: 'CALL1', callUuid: 'CALL1', state: 'Established', capabilities: ['Hangup'] };
    const again = await desk.restarts({ calls: [call] });

    expect(again.note()).toMatchObject({ text: 'Wants a refund', revision: 2 });
  });

  it('goes on in the prompt when the call has ended', async () => {
    const desk = await aNoteDesk();
    desk.call({});
    await desk.writes('CALL1', 'Wants');
    desk.call(released);
    await desk.writes('CALL1', 'Wants a refund');
    const again = await desk.restarts();

    expect(again.application.snapshot().prompt?.frontCallId).toBe('CALL1');
    expect(again.note()).toMatchObject({ text: 'Wants a refund' });
  });

  it('of another call is never shown, though the server gave it the same id', async () => {
    const desk = await aNoteDesk({ wrapUp: { mode: 'off' } });
    desk.call({ callUuid: 'UUID1' });
    await desk.writes('CALL1', 'About the first');
    desk.call({ ...released, callUuid: 'UUID1' });
    const again = await desk.restarts();
    again.call({ callUuid: 'UUID2' });

    expect(again.note('CALL1')).toBeNull();
    expect(again.note('CALL1 UUID2')).toMatchObject({ text: '', revision: 0 });
  });

  it('is not taken for a call that nobody knows', async () => {
    const desk = await aNoteDesk();
    expect(await desk.writes('CALL9', 'Hello')).toEqual({ ok: false, failure: { code: 'unknownCall' } });
  });

  it('is not overwritten by an older message', async () => {
    const desk = await aNoteDesk();
    desk.call({});
    await desk.writes('CALL1', 'Wants a refund');

    expect(await desk.commands.writeNote({ callId: 'CALL1', text: 'Wan', revision: 0 })).toEqual({
      ok: false,
      failure: { code: 'outdated', text: 'Wants a refund', revision: 1 },
    });
    expect(desk.note()).toMatchObject({ text: 'Wants a refund' });
  });

  it('counts at once, but is not said to be kept while the disk is full', async () => {
    const desk = await aNoteDesk();
    desk.call({});
    desk.journal.risk = 'diskFull';

    expect(await desk.writes('CALL1', 'Wants')).toMatchObject({ value: { isKept: false } });
    expect(desk.note()).toMatchObject({ text: 'Wants' });
  });

  it('of another agent is not seen', async () => {
    const desk = await aNoteDesk();
    desk.call({});
    await desk.writes('CALL1', 'Wants a refund');
    const again = await desk.restarts({ userId: 'user-2' });
    again.call({});

    expect(again.note()).toMatchObject({ text: '' });
  });

  it('is forgotten after the days of the policy', async () => {
    const desk = await aNoteDesk({ retention: { noteDays: 2 } });
    desk.call({});
    await desk.writes('CALL1', 'Wants a refund');
    await desk.clock.advance(2 * 86_400_000 + 3_700_000);

    expect(JSON.stringify(desk.journal.records)).not.toContain('refund');
  });

  it('is in no log', async () => {
    const desk = await aNoteDesk();
    await endedCall(desk);
    await desk.writes('CALL1', 'Wants a refund');

    expect(JSON.stringify(desk.log.lines)).not.toContain('refund');
  });
});

it('takes no notes where the policy wants none', async () => {
  const desk = await aNoteDesk({ notes: { enabled: false } });
  desk.call({});

  expect(desk.application.snapshot().notes).toBeNull();
  expect(await desk.commands.writeNote({ callId: 'CALL1', text: 'Hello', revision: 0 })).toEqual({
    ok: false,
    failure: { code: 'notesOff' },
  });
});

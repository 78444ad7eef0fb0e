import { expect, it } from 'vitest';
import { aNoteDesk, type NoteDesk } from '../../../support/noteDesk';
import { endedCall } from '../../../support/wrapUpTests';

const needed = { disposition: { needsNote: ['Referred'], undoAfterReleaseMs: 0 } };
const onServer = { takesOperations: true };

const sent = (desk: NoteDesk) =>
  desk.http.sent('POST').filter(({ body }) => body?.includes('SetCallDisposition') === true);
const referred = { callId: 'CALL1', name: 'Referred' };

it('does not set a code that needs a note before there is one, and then does', async () => {
  const desk = await aNoteDesk(needed, onServer);
  desk.call({});
  expect(await desk.commands.setDisposition(referred)).toEqual({ ok: false, failure: { code: 'needsMore' } });
  expect(await desk.commands.finishChoice({ ...referred, callbackAtMs: null })).toEqual({
    ok: false,
    failure: { code: 'noteMissing' },
  });
  await desk.writes('CALL1', ' \n ');
  expect(await desk.commands.finishChoice({ ...referred, callbackAtMs: null })).toEqual({
    ok: false,
    failure: { code: 'noteMissing' },
  });
  expect(desk.application.snapshot().calls[0]?.draft).toMatchObject({ lacksNote: true });
  await desk.writes('CALL1', 'Wants a refund');
  expect(desk.application.snapshot().calls[0]?.draft).toMatchObject({ lacksNote: false });

  expect(await desk.commands.finishChoice({ ...referred, callbackAtMs: null })).toEqual({ ok: true, value: null });
  await desk.clock.advance(100);
  expect(sent(desk)).toHaveLength(1);
});

it('sets it at once when the call has a note, also by a key', async () => {
  const desk = await aNoteDesk(needed, onServer);
  desk.call({});
  await desk.writes('CALL1', 'Wants a refund');
  await desk.application.chooseAndTell('CALL1', 'Referred');
  await desk.clock.advance(100);
  expect(sent(desk)).toHaveLength(1);
});

it('does not set it by keys without a note, however often they are pressed', async () => {
  const desk = await aNoteDesk(needed, onServer);
  desk.call({});
  for (let count = 0; count < 3; count += 1) {
    await desk.application.chooseAndTell('CALL1', 'Referred');
    await desk.clock.advance(1_000);
  }
  expect(sent(desk)).toEqual([]);
});

it('does not set it at the end of the time without a note', async () => {
  const wrapUp = { mode: 'timed', seconds: 5, extensions: 0, codeAtEnd: 'Referred' };
  const desk = await aNoteDesk({ ...needed, wrapUp }, onServer);
  await endedCall(desk);
  await desk.clock.advance(10_000);
  expect(sent(desk)).toEqual([]);
  expect(desk.application.snapshot().pendingWrapUps).toMatchObject([{ callId: 'CALL1', state: 'later' }]);
});

it('asks for no note where notes are off', async () => {
  const desk = await aNoteDesk({ ...needed, notes: { enabled: false } }, onServer);
  desk.call({});
  expect(await desk.commands.setDisposition(referred)).toMatchObject({ ok: true });
});

it('says in the prompt and in the ledger, too, whether the call lacks its note', async () => {
  const desk = await aNoteDesk({ ...needed, disposition: { ...needed.disposition, confirm: ['Referred'] } }, onServer);
  await endedCall(desk);
  await desk.commands.setDisposition(referred);
  const drafts = async () => {
    const ledger = await desk.commands.readLedger({ dayMs: null, search: '', pages: 1 });
    const [wrapUp] = desk.application.snapshot().pendingWrapUps;
    return [wrapUp?.draft?.lacksNote, ledger.ok && ledger.value.calls[0]?.draft?.lacksNote];
  };
  expect(await drafts()).toEqual([true, true]);
  const { revisions } = desk.application.snapshot();
  await desk.writes('CALL1', 'Wants a refund');

  expect(await drafts()).toEqual([false, false]);
  expect(desk.application.snapshot().revisions.ledger).toBeGreaterThan(revisions.ledger);
});

import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../../electron/core/gws/httpPort';
import { json, unauthenticated, unreachable } from '../../../fakes/fakeHttp';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { done } from '../../../support/callControlDesk';
import { aUserDataDesk } from '../../../support/userDataDesk';

const refused = json({ statusCode: 3, statusMessage: 'Not allowed here.' }, 403);

describe('a change of user data', () => {
  it('goes out at once, and is confirmed by the event', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old', Other: 'x' });
    const answer = await desk.edit('Reason', 'new');
    await desk.clock.advance(50);
    const asked = desk.editState('Reason');
    desk.shows({ Reason: 'new', Other: 'x' });

    expect(answer).toEqual({ ok: true, value: { isKept: true } });
    expect(desk.posted).toEqual(['CALL1 UpdateUserData {"Reason":"new"}']);
    expect(asked).toBe('accepted');
    expect(desk.editState('Reason')).toBe('confirmed');
  });

  it('removes the key when the agent clears the field', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', '');
    await desk.clock.advance(50);
    desk.shows({});

    expect(desk.posted).toEqual(['CALL1 DeleteUserDataPair "Reason"']);
    expect(desk.editState('Reason')).toBe('confirmed');
  });

  it('adds a field that the call does not have', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Other: 'x' }, { capabilities: ['Hold', 'AttachUserData'] });
    await desk.edit('Amount', '12.50');
    await desk.clock.advance(50);

    expect(desk.posted).toEqual(['CALL1 AttachUserData {"Amount":"12,50"}']);
  });

  it('is not sent when nothing changed', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'old');
    await desk.clock.advance(50);

    expect(desk.posted).toEqual([]);
    expect(desk.editState('Reason')).toBeUndefined();
  });

  it('is told with what GWS said when it is refused', async () => {
    const desk = await aUserDataDesk(() => refused);
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'new');
    await desk.clock.advance(50);

    expect(desk.row('Reason')?.edit).toMatchObject({
      state: 'refused',
      shown: 'new',
      refusal: { statusCode: 3, said: 'Not allowed here.' },
    });
  });

  it('is told as not seen when GWS answered and the call never shows it, and not sent again', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'new');
    await desk.clock.advance(60_000);

    expect(desk.editState('Reason')).toBe('unseen');
    expect(desk.posted).toHaveLength(1);
  });

  it('is settled by a re-read when its answer was lost', async () => {
    const desk = await aUserDataDesk(() => unreachable(true));
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'new');
    await desk.clock.advance(50);
    const inDoubt = desk.editState('Reason');
    await desk.clock.advance(10_000);

    expect(inDoubt).toBe('uncertain');
    expect(desk.editState('Reason')).toBe('unseen');
    expect(desk.posted).toHaveLength(1);
  });

  it('waits while GWS cannot be reached, and goes out then', async () => {
    let answer = unreachable(false);
    const desk = await aUserDataDesk(() => answer);
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'new');
    await desk.clock.advance(10);
    const waiting = desk.editState('Reason');
    answer = done;
    await desk.clock.advance(10_000);
    desk.shows({ Reason: 'new' });

    expect(waiting).toBe('kept');
    expect(desk.editState('Reason')).toBe('confirmed');
  });

  it('is told as lost, with the value to copy, when the call ends first', async () => {
    const desk = await aUserDataDesk(() => unreachable(false));
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'new');
    await desk.clock.advance(10);
    desk.ends();
    const [lost] = desk.lost;
    await desk.commands.copyUserDataEdit({ editId: lost?.id ?? '' });
    await desk.commands.dismissUserDataEdit({ editId: lost?.id ?? '' });

    expect(lost).toMatchObject({ who: '+1 555 0100', label: 'Reason', shown: 'new', mayHaveArrived: false });
    expect(desk.clipboard.text).toBe('new');
    expect(desk.lost).toEqual([]);
  });

  it('says that it may have arrived when GWS had taken it', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'new');
    await desk.clock.advance(10);
    desk.ends();

    expect(desk.lost).toMatchObject([{ shown: 'new', mayHaveArrived: true }]);
  });

  it('that was still being typed when the call ended is kept and told', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });
    desk.ends();
    await desk.edit('Reason', 'a text that is far too long for it', 'old');

    expect(desk.posted).toEqual([]);
    expect(desk.lost).toMatchObject([{ shown: 'a text that is far too long for it', mayHaveArrived: false }]);
  });

  it('never goes to a later call with the same id', async () => {
    const desk = await aUserDataDesk(() => unreachable(false));
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'new');
    await desk.clock.advance(10);
    const before = desk.posted.length;
    desk.shows({ Reason: 'old' }, { callUuid: 'another' });
    await desk.clock.advance(60_000);

    expect(desk.posted).toHaveLength(before);
    expect(desk.lost).toMatchObject([{ shown: 'new' }]);
  });

  it('that the session ended before goes out after signing in again', async () => {
    let answer = unauthenticated;
    const desk = await aUserDataDesk(() => answer);
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'new');
    await desk.clock.advance(10);
    answer = done;
    await desk.clock.advance(30_000);
    desk.shows({ Reason: 'new' });

    expect(desk.editState('Reason')).toBe('confirmed');
  });

  it('ends no later connection when GWS refuses it late', async () => {
    let answerNow: (answer: HttpAnswer) => void = () => undefined;
    const late = new Promise<HttpAnswer>((resolve) => {
      answerNow = resolve;
    });
    const desk = await aUserDataDesk(() => late);
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'new');
    await desk.clock.advance(10);
    desk.comet.last.losePoll({ code: 'connectionLost', host: 'gws.example' });
    desk.comet.last.pollAgain();
    await desk.clock.advance(100);
    expect([desk.application.state.session.kind, desk.posted.length]).toEqual(['connected', 1]);
    answerNow(unauthenticated);
    await desk.clock.advance(0);

    expect(desk.application.state.session.kind).toBe('connected');
  });
});

it('writes no value to the log', async () => {
  const desk = await aUserDataDesk(() => refused);
  desk.shows({ Reason: 'old-value' });
  await desk.edit('Reason', 'new-value');
  await desk.clock.advance(50);

  expect(JSON.stringify(desk.log)).not.toMatch(/new-value|old-value/);
});

it("leaves nothing of the caller's behind when it is over", async () => {
  const journal = new MemoryJournal();
  const desk = await aUserDataDesk(() => unreachable(false), { journal });
  desk.shows({ Reason: 'old-value' });
  await desk.edit('Reason', 'new-value');
  await desk.clock.advance(10);
  desk.shows({ Reason: 'their-value' });
  const overtaken = desk.row('Reason')?.edit;
  await desk.commands.dismissUserDataEdit({ editId: overtaken?.id ?? '' });

  expect(overtaken).toMatchObject({ state: 'overtaken', theirs: 'their-value' });
  const [edit] = desk.application.state.userDataEdits;
  expect(edit).toMatchObject({ state: 'dismissed', who: '', value: '', before: null, theirs: null });
  expect(journal.records.at(-1)).toEqual(edit);
});

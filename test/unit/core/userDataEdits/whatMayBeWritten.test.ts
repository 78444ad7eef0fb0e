import { describe, expect, it } from 'vitest';
import { aUserDataDesk } from '../../../support/userDataDesk';

describe('what the agent may not write', () => {
  it.each([
    ['a key that no configuration describes', 'Other', 'notEditable'],
    ['a read-only field', 'Fixed', 'notEditable'],
    ['a hidden key', 'Inner', 'notEditable'],
    ['a masked key that the policy does not describe', 'Secret', 'notEditable'],
  ])('is %s', async (_, key, code) => {
    const desk = await aUserDataDesk();
    desk.shows({ Other: 'x', Fixed: 'x', Inner: 'x', Secret: 'x' });

    expect(await desk.edit(key, 'new', 'x')).toEqual({ ok: false, failure: { code } });
    expect(desk.posted).toEqual([]);
  });

  it('is a value that does not fit its field', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });

    expect(await desk.edit('Amount', '-1')).toEqual({
      ok: false,
      failure: { code: 'invalid', problem: { code: 'tooSmall', minimum: 0 } },
    });
  });

  it('is the key of the code, whatever the policy says', async () => {
    const desk = await aUserDataDesk(undefined, { userData: { fields: { DispositionCode: { type: 'text' } } } });
    desk.shows({ DispositionCode: 'x' });

    expect(await desk.edit('DispositionCode', 'new', 'x')).toMatchObject({ ok: false });
    expect(desk.row('DispositionCode')?.field).toBeNull();
  });
});

it('starts empty for a masked value that the policy lets agents write, and shows it masked', async () => {
  const desk = await aUserDataDesk();
  desk.shows({ Contract: 'AB1234' });
  const before = desk.row('Contract');
  await desk.edit('Contract', 'CD5678', null);
  await desk.clock.advance(10);

  expect(before).toMatchObject({ value: '••••34', field: { text: null } });
  expect(desk.row('Contract')?.edit).toMatchObject({ text: '', shown: '••••78' });
  expect(desk.posted).toEqual(['CALL1 UpdateUserData {"Contract":"CD5678"}']);
});

describe('a mandatory field', () => {
  const userData = { fields: { Reason: { type: 'text', isMandatory: true } } };

  it('without a value is marked, on a row of its own', async () => {
    const desk = await aUserDataDesk(undefined, { userData });
    desk.shows({});
    const before = desk.row('Reason');
    desk.shows({ Reason: 'x' });

    expect(before).toMatchObject({ value: '', isLacking: true, field: { isMandatory: true } });
    expect(desk.row('Reason')?.isLacking).toBe(false);
  });

  it('counts as filled while its value is on the way', async () => {
    const desk = await aUserDataDesk(undefined, { userData });
    desk.shows({});
    await desk.edit('Reason', 'new');
    await desk.clock.advance(10);

    expect(desk.row('Reason')?.isLacking).toBe(false);
  });

  it('cannot be cleared', async () => {
    const desk = await aUserDataDesk(undefined, { userData });
    desk.shows({ Reason: 'x' });

    expect(await desk.edit('Reason', ' ')).toMatchObject({ failure: { problem: { code: 'required' } } });
  });

  it('is only told once its call has ended', async () => {
    const desk = await aUserDataDesk(undefined, { userData });
    desk.shows({});
    desk.ends();

    expect(desk.row('Reason')).toMatchObject({ isLacking: true, field: null });
  });
});

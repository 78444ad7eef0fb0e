import { describe, expect, it } from 'vitest';
import { unreachable } from '../../../fakes/fakeHttp';
import { done } from '../../../support/callControlDesk';
import { aUserDataDesk } from '../../../support/userDataDesk';

describe("somebody else's change of the same key", () => {
  it('before the agent leaves the field is not overwritten', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });
    desk.shows({ Reason: 'theirs' });
    await desk.edit('Reason', 'mine', 'old');
    await desk.clock.advance(10_000);

    expect(desk.posted).toEqual([]);
    expect(desk.row('Reason')).toMatchObject({
      value: 'theirs',
      edit: { state: 'overtaken', shown: 'mine', theirs: 'theirs' },
    });
  });

  it('while the change waits is not overwritten, and the agent may write over it', async () => {
    let answer = unreachable(false);
    const desk = await aUserDataDesk(() => answer);
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'mine');
    await desk.clock.advance(10);
    const before = desk.posted.length;
    desk.shows({ Reason: 'theirs' });
    answer = done;
    await desk.clock.advance(60_000);
    const edit = desk.row('Reason')?.edit;
    const sentMeanwhile = desk.posted.length - before;
    await desk.commands.writeUserDataAgain({ editId: edit?.id ?? '' });
    await desk.clock.advance(10);
    desk.shows({ Reason: 'mine' });

    expect(edit).toMatchObject({ state: 'overtaken', theirs: 'theirs' });
    expect(sentMeanwhile).toBe(0);
    expect(desk.posted).toHaveLength(before + 1);
    expect(desk.editState('Reason')).toBe('confirmed');
  });

  it('can be kept instead', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'theirs' });
    await desk.edit('Reason', 'mine', 'old');
    await desk.commands.dismissUserDataEdit({ editId: desk.row('Reason')?.edit?.id ?? '' });

    expect(desk.row('Reason')).toMatchObject({ value: 'theirs', edit: null });
  });

  it('while ours is on its way is told, when it was the last', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'mine');
    await desk.clock.advance(10);
    desk.shows({ Reason: 'theirs' });
    await desk.clock.advance(20_000);

    expect(desk.row('Reason')?.edit).toMatchObject({ state: 'overtaken', shown: 'mine', theirs: 'theirs' });
    expect(desk.posted).toHaveLength(1);
  });
});

describe('two changes of the agent', () => {
  it('of one key go out in their order', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'one');
    await desk.edit('Reason', 'two', 'old');
    await desk.clock.advance(10);
    const first = desk.posted;
    desk.shows({ Reason: 'one' });
    await desk.clock.advance(10);
    desk.shows({ Reason: 'two' });

    expect(first).toEqual(['CALL1 UpdateUserData {"Reason":"one"}']);
    expect(desk.posted).toEqual([...first, 'CALL1 UpdateUserData {"Reason":"two"}']);
    expect(desk.editState('Reason')).toBe('confirmed');
  });

  it('back to what it was sends the old value after the first', async () => {
    const desk = await aUserDataDesk();
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'one');
    await desk.edit('Reason', 'old', 'old');
    await desk.clock.advance(10);
    desk.shows({ Reason: 'one' });
    await desk.clock.advance(10);

    expect(desk.posted.at(-1)).toBe('CALL1 UpdateUserData {"Reason":"old"}');
  });

  it('of which the first could not leave send only the second', async () => {
    let answer = unreachable(false);
    const desk = await aUserDataDesk(() => answer);
    desk.shows({ Reason: 'old' });
    await desk.edit('Reason', 'one');
    await desk.clock.advance(10);
    await desk.edit('Reason', 'two', 'old');
    answer = done;
    await desk.clock.advance(30_000);

    expect(desk.posted.at(-1)).toBe('CALL1 UpdateUserData {"Reason":"two"}');
    expect(desk.posted.filter((one) => one.includes('two'))).toHaveLength(2);
  });
});

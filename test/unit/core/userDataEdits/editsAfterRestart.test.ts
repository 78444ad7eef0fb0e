import { describe, expect, it } from 'vitest';
import { unreachable } from '../../../fakes/fakeHttp';
import { countingIds } from '../../../fakes/fakePorts';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { aUserDataDesk } from '../../../support/userDataDesk';

describe('after a restart', () => {
  const call = {
    ...{ id: 'CALL1', callUuid: 'CALL1-uuid', state: 'Established', duration: 60, userData: { Reason: 'old' } },
    capabilities: ['UpdateUserData'],
  };

  async function restarted(calls: readonly (typeof call)[]) {
    const journal = new MemoryJournal();
    const before = await aUserDataDesk(() => unreachable(false), { journal });
    before.shows({ Reason: 'old' });
    await before.edit('Reason', 'new');
    await before.clock.advance(10);
    before.application.stop();
    return aUserDataDesk(undefined, { journal, calls, ids: countingIds('after') });
  }

  it('an unsent change of a call that still lives goes on', async () => {
    const desk = await restarted([call]);
    await desk.clock.advance(10);

    expect(desk.posted).toEqual(['CALL1 UpdateUserData {"Reason":"new"}']);
  });

  it('the change of a call that is gone is told', async () => {
    const desk = await restarted([]);

    expect(desk.posted).toEqual([]);
    expect(desk.lost).toMatchObject([{ shown: 'new' }]);
  });

  it('the change does not go to another call that got the same id', async () => {
    const desk = await restarted([{ ...call, callUuid: 'another' }]);
    await desk.clock.advance(10_000);

    expect(desk.posted).toEqual([]);
    expect(desk.lost).toMatchObject([{ shown: 'new' }]);
  });

  it('a change that was being sent is looked for, and not sent again', async () => {
    const journal = new MemoryJournal();
    const before = await aUserDataDesk(() => new Promise(() => undefined), { journal });
    before.shows({ Reason: 'old' });
    await before.edit('Reason', 'new');
    await before.clock.advance(10);
    before.application.stop();
    const desk = await aUserDataDesk(undefined, { journal, calls: [call], ids: countingIds('after') });
    await desk.clock.advance(20_000);

    expect(desk.posted).toEqual([]);
    expect(desk.editState('Reason')).toBe('unseen');
  });
});

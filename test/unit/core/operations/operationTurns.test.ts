import { describe, expect, it } from 'vitest';
import { fail } from '../../../../electron/core/kernel/result';
import { settle } from '../../../fakes/fakeClock';
import { aConnection, OperationDesk, taken } from '../../../support/operationDesk';

describe('operations on one call', () => {
  it('go one after the other', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    const retrieve = desk.ask('retrieve', 'A');
    expect(desk.states).toEqual(['sent', 'waiting']);
    desk.tell('A', 'Held');
    // The event is not enough: the first request may still be on its way.
    expect(desk.sent).toHaveLength(1);
    desk.sent[0]?.answer(taken);
    await settle();
    expect(desk.sent.map(({ kind }) => kind)).toEqual(['hold', 'retrieve']);
    desk.tell('A', 'Established');
    expect(await retrieve).toMatchObject({ progress: { state: 'seen' } });
  });

  it('go side by side on different calls, and wait where one touches both', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    void desk.ask('hold', 'B');
    void desk.ask('hangUp', 'A', 'B');
    expect(desk.states).toEqual(['sent', 'sent', 'waiting']);
    for (const { answer } of desk.sent) answer(taken);
    desk.tell('A', 'Held');
    await settle();
    expect(desk.sent).toHaveLength(2);
    desk.tell('B', 'Held');
    expect(desk.sent.map(({ kind }) => kind)).toEqual(['hold', 'hold', 'hangUp']);
  });

  it('are not sent twice by two presses', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    const second = desk.ask('hold', 'A');
    desk.sent[0]?.answer(taken);
    await settle();
    desk.tell('A', 'Held');
    expect(await second).toMatchObject({ progress: { state: 'seen' } });
    expect(desk.sent).toHaveLength(1);
  });

  it('expire after 5 s when their turn does not come', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    await desk.clock.advance(1_000);
    const retrieve = desk.ask('retrieve', 'A');
    await desk.clock.advance(4_999);
    expect(desk.states).toEqual(['sent', 'waiting']);
    await desk.clock.advance(1);
    expect(await retrieve).toMatchObject({ progress: { state: 'expired', cause: 'tooLate' } });
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await desk.clock.advance(60_000);
    expect(desk.sent).toHaveLength(1);
  });

  it.each([
    [
      'the wall clock went on while the machine slept',
      (desk: OperationDesk) => desk.clock.setWallClock(desk.clock.nowMs() + 60_000),
    ],
    ['the timers of the program came late', (desk: OperationDesk) => desk.clock.spend(60_000)],
  ])('are not sent when it is too late, although no timer said so: %s', async (_, sleep) => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    const hangUp = desk.ask('hangUp', 'A');
    sleep(desk);
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await settle();
    expect(await hangUp).toMatchObject({ progress: { state: 'expired', cause: 'tooLate' } });
    expect(desk.sent).toHaveLength(1);
  });

  it('leave with the time that is left to them', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    void desk.ask('hangUp', 'A');
    await desk.clock.advance(2_000);
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await settle();
    expect(desk.sent.map(({ limitMs }) => limitMs)).toEqual([5_000, 3_000]);
  });

  it('do not wait for another connection', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    const hangUp = desk.ask('hangUp', 'A');
    desk.runner.connectionChanged(aConnection());
    expect(await hangUp).toMatchObject({ progress: { state: 'expired', cause: 'notConnected' } });
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await desk.clock.advance(60_000);
    expect(desk.sent).toHaveLength(1);
  });

  it('are over for whoever waits when the agent signs out, and nothing is shown of them', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    const hangUp = desk.ask('hangUp', 'A');
    desk.runner.forgetAll();
    expect(await hold).toMatchObject({ progress: { state: 'unknown', wasReread: false } });
    expect(await hangUp).toMatchObject({ progress: { state: 'expired' } });
    expect(desk.shown).toEqual([]);
    desk.sent[0]?.answer(fail({ kind: 'unauthenticated' }));
    await desk.clock.advance(60_000);
    expect(desk.shown).toEqual([]);
    expect(desk.sent).toHaveLength(1);
    expect(desk.expiredSessions).toBe(0);
  });
});

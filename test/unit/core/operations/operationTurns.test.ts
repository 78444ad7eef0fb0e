import { describe, expect, it } from 'vitest';
import { fail } from '../../../../electron/core/kernel/result';
import { settle } from '../../../fakes/fakeClock';
import { aConnection, callSubject, OperationDesk, refused, taken } from '../../../support/operationDesk';

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
    void desk.ask('transfer', 'A', 'B');
    expect(desk.states).toEqual(['sent', 'sent', 'waiting']);
    for (const { answer } of desk.sent) answer(taken);
    desk.tell('A', 'Held');
    await settle();
    expect(desk.sent).toHaveLength(2);
    desk.tell('B', 'Held');
    expect(desk.sent.map(({ kind }) => kind)).toEqual(['hold', 'hold', 'transfer']);
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
    const transfer = desk.ask('transfer', 'A');
    sleep(desk);
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await settle();
    expect(await transfer).toMatchObject({ progress: { state: 'expired', cause: 'tooLate' } });
    expect(desk.sent).toHaveLength(1);
  });

  it('leave with the time that is left to them', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    void desk.ask('transfer', 'A');
    await desk.clock.advance(2_000);
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await settle();
    expect(desk.sent.map(({ limitMs }) => limitMs)).toEqual([5_000, 3_000]);
  });

  it('do not wait for another connection', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    const transfer = desk.ask('transfer', 'A');
    desk.runner.connectionChanged(aConnection());
    expect(await transfer).toMatchObject({ progress: { state: 'expired', cause: 'notConnected' } });
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await desk.clock.advance(60_000);
    expect(desk.sent).toHaveLength(1);
  });

  it('are over for whoever waits when the agent signs out, and nothing is shown of them', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    const transfer = desk.ask('transfer', 'A');
    desk.runner.forgetAll();
    expect(await hold).toMatchObject({ progress: { state: 'unknown', wasReread: false } });
    expect(await transfer).toMatchObject({ progress: { state: 'expired' } });
    expect(desk.shown).toEqual([]);
    desk.sent[0]?.answer(fail({ kind: 'unauthenticated' }));
    await desk.clock.advance(60_000);
    expect(desk.shown).toEqual([]);
    expect(desk.sent).toHaveLength(1);
    expect(desk.expiredSessions).toBe(0);
  });
});

describe('an operation that ends its call', () => {
  it('does not wait for one that was sent and is not answered', () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    void desk.ask('hangUp', 'A');
    expect(desk.sent.map(({ kind }) => kind)).toEqual(['hold', 'hangUp']);
  });

  it('goes before those that wait, and none of them is sent beside it', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    const retrieve = desk.ask('retrieve', 'A');
    void desk.ask('hangUp', 'A');
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await settle();
    expect(desk.sent.map(({ kind }) => kind)).toEqual(['hold', 'hangUp']);
    desk.sent[1]?.answer(taken);
    desk.tell('A', 'Released');
    expect(await retrieve).toMatchObject({ progress: { state: 'expired', cause: 'notPossible' } });
    await settle();
    expect(desk.sent).toHaveLength(2);
  });

  it('is not sent twice by two presses', async () => {
    const desk = new OperationDesk();
    void desk.ask('hangUp', 'A');
    const second = desk.ask('hangUp', 'A');
    expect(desk.sent).toHaveLength(1);
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Released');
    expect(await second).toMatchObject({ progress: { state: 'seen' } });
    expect(desk.sent).toHaveLength(1);
  });

  it('does not wait for the end of another call that touches this one', () => {
    const desk = new OperationDesk();
    void desk.ask('hangUp', 'B', 'A');
    void desk.ask('hangUp', 'A');
    expect(desk.sent.map(({ callId }) => callId)).toEqual(['B', 'A']);
  });

  it('waits for one that connects its caller with somebody else', async () => {
    const desk = new OperationDesk();
    void desk.ask('transfer', 'A', 'B');
    const hangUp = desk.ask('hangUp', 'A');
    expect(desk.sent.map(({ kind }) => kind)).toEqual(['transfer']);
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Released');
    expect(await hangUp).toMatchObject({ progress: { state: 'seen' } });
    await settle();
    expect(desk.sent).toHaveLength(1);
  });

  it('follows one that connects its caller and had to wait itself', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    void desk.ask('transfer', 'A', 'B');
    const hangUp = desk.ask('hangUp', 'A');
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await settle();
    expect(desk.sent.map(({ kind }) => kind)).toEqual(['hold', 'transfer']);
    desk.sent[1]?.answer(taken);
    desk.tell('A', 'Released');
    expect(await hangUp).toMatchObject({ progress: { state: 'seen' } });
  });

  it('lets all go first that such a one waits for', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    void desk.ask('retrieve', 'A');
    void desk.ask('transfer', 'A', 'B');
    void desk.ask('hangUp', 'A');
    desk.sent[0]?.answer(taken);
    desk.tell('A', 'Held');
    await settle();
    desk.sent[1]?.answer(taken);
    desk.tell('A', 'Established');
    await settle();
    expect(desk.sent.map(({ kind }) => kind)).toEqual(['hold', 'retrieve', 'transfer']);
  });

  it('is not blamed by an error event that may mean the other one', async () => {
    const desk = new OperationDesk();
    void desk.ask('hold', 'A');
    void desk.ask('hangUp', 'A');
    desk.runner.reported(callSubject('A'), { httpStatus: null, statusCode: 415, said: 'Invalid' });
    expect(desk.states).toEqual(['sent', 'sent']);
    desk.sent[0]?.answer(refused('Busy'));
    await settle();
    desk.runner.reported(callSubject('A'), { httpStatus: null, statusCode: 415, said: 'Invalid' });
    expect(desk.states).toEqual(['refused', 'refused']);
  });
});

describe('an operation that waits for another call', () => {
  const refusal = { httpStatus: 500, statusCode: 4, said: 'Busy' };

  it('is over as soon as that call cannot be put on hold, and says so', async () => {
    const desk = new OperationDesk();
    desk.obstacle = { who: 'Anna', isLasting: false, refusal: null };
    const retrieve = desk.ask('hold', 'A');
    expect(desk.states).toEqual(['waiting']);
    desk.obstacle = { who: 'Anna', isLasting: true, refusal };
    desk.runner.stateChanged();
    expect(await retrieve).toMatchObject({ progress: { state: 'blocked', who: 'Anna', refusal } });
    expect(desk.sent).toEqual([]);
  });

  it('says which call that was when it waited too long', async () => {
    const desk = new OperationDesk();
    desk.obstacle = { who: 'Anna', isLasting: false, refusal: null };
    const hold = desk.ask('hold', 'A');
    await desk.clock.advance(5_000);
    expect(await hold).toMatchObject({ progress: { state: 'blocked', who: 'Anna', refusal: null } });
  });
});

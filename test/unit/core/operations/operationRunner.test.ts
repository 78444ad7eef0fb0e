import { describe, expect, it } from 'vitest';
import { fail } from '../../../../electron/core/kernel/result';
import { settle } from '../../../fakes/fakeClock';
import { aConnection, callSubject, network, OperationDesk, refused, taken } from '../../../support/operationDesk';

describe('an operation that is asked for', () => {
  it('is sent at once, and seen when the call shows it', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    expect(desk.states).toEqual(['sent']);
    desk.sent[0]?.answer(taken);
    await settle();
    expect(desk.states).toEqual(['sent']);
    desk.tell('A', 'Held');
    expect(await hold).toMatchObject({ kind: 'hold', progress: { state: 'seen' } });
    expect(desk.sent).toMatchObject([{ kind: 'hold', callId: 'A', api: desk.api }]);
  });

  it('is seen also where the event comes before the answer, whatever that says then', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    desk.tell('A', 'Held');
    expect(await hold).toMatchObject({ progress: { state: 'seen' } });
    desk.sent[0]?.answer(refused('Busy'));
    await settle();
    expect(desk.states).toEqual(['seen']);
  });

  it('is refused with what the server said', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    desk.sent[0]?.answer(refused('Busy'));
    expect(await hold).toMatchObject({ progress: { state: 'refused', refusal: { statusCode: 4, said: 'Busy' } } });
  });

  it('is refused by an error event about its call, and by none about another', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    const refusal = { httpStatus: null, statusCode: 415, said: 'Invalid' };
    desk.runner.reported(callSubject('B'), refusal);
    desk.runner.reported({ of: 'agent' }, refusal);
    expect(desk.states).toEqual(['sent']);
    desk.runner.reported(callSubject('A'), refusal);
    expect(await hold).toMatchObject({ progress: { state: 'refused', refusal } });
  });

  it('is not sent where the call does not allow it', async () => {
    const desk = new OperationDesk();
    expect(await desk.ask('retrieve', 'A')).toMatchObject({ progress: { state: 'seen' } });
    expect(await desk.ask('retrieve', 'C')).toMatchObject({ progress: { state: 'expired', cause: 'notPossible' } });
    expect(desk.sent).toEqual([]);
  });

  it('expires at once without a connection, and not later either', async () => {
    const desk = new OperationDesk();
    desk.runner.connectionChanged(null);
    expect(await desk.ask('hold', 'A')).toMatchObject({ progress: { state: 'expired', cause: 'notConnected' } });
    desk.runner.connectionChanged(aConnection());
    await desk.clock.advance(60_000);
    expect(desk.sent).toEqual([]);
  });

  it('has expired where its request never reached the server', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    desk.sent[0]?.answer(network(false));
    expect(await hold).toMatchObject({ progress: { state: 'expired', cause: 'notConnected' } });
  });

  it('tells the session that the server does not know the agent any more', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    desk.sent[0]?.answer(fail({ kind: 'unauthenticated' }));
    expect(await hold).toMatchObject({ progress: { state: 'expired' } });
    expect(desk.expiredSessions).toBe(1);
  });

  it('does not tell a session of what another one was answered', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    desk.runner.connectionChanged(aConnection());
    desk.sent[0]?.answer(fail({ kind: 'unauthenticated' }));
    expect(await hold).toMatchObject({ progress: { state: 'expired' } });
    expect(desk.expiredSessions).toBe(0);
  });
});

describe('an operation that waits for another person', () => {
  it('is taken where GWS said so and a re-read does not show it, and seen once that person has answered', async () => {
    const desk = new OperationDesk();
    const transfer = desk.ask('transfer', 'A');
    desk.sent[0]?.answer(taken);
    await desk.clock.advance(5_000);
    desk.rereads[0]?.(true);
    expect(await transfer).toMatchObject({ progress: { state: 'taken' } });
    desk.tell('A', 'Released');
    expect(desk.states).toEqual(['seen']);
  });

  it('is taken also where it could not be read again', async () => {
    const desk = new OperationDesk();
    const transfer = desk.ask('transfer', 'A');
    desk.sent[0]?.answer(taken);
    await desk.clock.advance(5_000);
    desk.rereads[0]?.(false);
    expect(await transfer).toMatchObject({ progress: { state: 'taken' } });
  });

  it('is not called undone by a re-read where the answer was lost', async () => {
    const desk = new OperationDesk();
    const transfer = desk.ask('transfer', 'A');
    desk.sent[0]?.answer(network(true));
    await desk.clock.advance(5_000);
    desk.rereads[0]?.(true);
    expect(await transfer).toMatchObject({ progress: { state: 'unknown', wasReread: false } });
  });

  it('is taken once the answer says so, however late', async () => {
    const desk = new OperationDesk();
    const transfer = desk.ask('transfer', 'A');
    await desk.clock.advance(5_000);
    desk.rereads[0]?.(true);
    expect(await transfer).toMatchObject({ progress: { state: 'unknown', wasReread: false } });
    desk.sent[0]?.answer(taken);
    await settle();
    expect(desk.states).toEqual(['taken']);
  });
});

describe('an operation that no event shows', () => {
  it.each([
    ['its answer', taken],
    ['an answer that was lost', network(true)],
  ])('is read again after 5 s and %s, and seen there', async (_, answer) => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    desk.sent[0]?.answer(answer);
    await desk.clock.advance(4_999);
    expect(desk.rereads).toEqual([]);
    await desk.clock.advance(1);
    desk.calls = { ...desk.calls, A: 'Held' };
    desk.rereads[0]?.(true);
    expect(await hold).toMatchObject({ progress: { state: 'seen' } });
  });

  it.each([true, false])(
    'is unknown where that does not show it either; whether it was read: %s',
    async (wasReread) => {
      const desk = new OperationDesk();
      const hold = desk.ask('hold', 'A');
      desk.sent[0]?.answer(taken);
      await desk.clock.advance(5_000);
      expect(desk.states).toEqual(['sent']);
      desk.rereads[0]?.(wasReread);
      expect(await hold).toMatchObject({ progress: { state: 'unknown', wasReread } });
      expect(desk.sent).toHaveLength(1);
    },
  );

  it('is seen when the event comes late', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    desk.sent[0]?.answer(taken);
    await desk.clock.advance(5_000);
    desk.rereads[0]?.(true);
    await hold;
    desk.tell('A', 'Held');
    expect(desk.states).toEqual(['seen']);
  });

  it('is refused when the answer comes late', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    await desk.clock.advance(5_000);
    desk.rereads[0]?.(true);
    await hold;
    desk.sent[0]?.answer(refused('Busy'));
    await settle();
    expect(desk.states).toEqual(['refused']);
  });

  it('is not read under another connection, which has read everything itself', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    desk.runner.connectionChanged(aConnection());
    await desk.clock.advance(5_000);
    expect(await hold).toMatchObject({ progress: { state: 'unknown', wasReread: false } });
    expect(desk.rereads).toEqual([]);
  });

  it('counts as unknown where a fault breaks its request', async () => {
    const desk = new OperationDesk();
    const hold = desk.ask('hold', 'A');
    desk.sent[0]?.break(new TypeError('a fault, with a number 4711'));
    await desk.clock.advance(5_000);
    desk.rereads[0]?.(true);
    expect(await hold).toMatchObject({ progress: { state: 'unknown' } });
    expect(desk.log.lines.join()).toContain('TypeError');
    expect(desk.log.lines.join()).not.toContain('4711');
  });
});

describe('an operation that has ended', () => {
  it('is shown until the next of the same call', async () => {
    const desk = new OperationDesk();
    const first = desk.ask('hold', 'A');
    desk.sent[0]?.answer(refused('Busy'));
    await first;
    void desk.ask('hold', 'B');
    expect(desk.states).toEqual(['refused', 'sent']);
    void desk.ask('hold', 'A');
    expect(desk.states).toEqual(['sent', 'sent']);
  });

  it('does not make the list grow for ever', async () => {
    const desk = new OperationDesk();
    for (let call = 0; call < 100; call += 1) await desk.ask('hold', `gone-${String(call)}`);
    expect(desk.shown.length).toBeLessThan(25);
  });
});

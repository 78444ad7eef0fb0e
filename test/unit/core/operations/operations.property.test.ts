import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../../electron/core/operations/operation';
import { sendLimitMs } from '../../../../electron/core/operations/operationRunner';
import { settle } from '../../../fakes/fakeClock';
import {
  aConnection,
  callSubject,
  isPossible,
  OperationDesk,
  turns,
  type Kind,
  type Sent,
} from '../../../support/operationDesk';
import { answers, step, type Answer, type Step } from '../../../support/operationSteps';

// Presses that race with events, answers that come in any order or never, connections that come and go, and clocks that
// jump. Whatever happens, each press is sent at most once, in time, for what the call is then, and comes to an end.

interface Press {
  readonly calls: readonly string[];
  readonly atMs: number;
  readonly connection: number;
  isOver: boolean;
}

/** A desk where every request is checked the moment it leaves. */
class World {
  private readonly desk = new OperationDesk();
  private readonly presses: Press[] = [];
  private readonly answered = new Set<number>();
  private connection = 0;
  private checked = 0;

  async run(one: Step): Promise<void> {
    await this.take(one);
    await settle();
    this.checkSent();
    this.checkShown();
    this.checkWaiting();
  }

  /** Every request and every read is answered, and time goes on: then nothing may be left. */
  async end(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      for (let which = 0; which < this.desk.sent.length; which += 1)
        await this.run({ kind: 'answer', which, answer: 'lost' });
      for (let read = 0; read < this.desk.rereads.length; read += 1) this.desk.rereads[read]?.(true);
      await this.run({ kind: 'wait', ms: sendLimitMs });
    }
    expect(this.presses.filter(({ isOver }) => !isOver)).toEqual([]);
    expect(this.desk.states.filter((state) => state === 'waiting' || state === 'sent')).toEqual([]);
  }

  get sentCount(): number {
    return this.desk.sent.length;
  }

  private async take(one: Step): Promise<void> {
    const { desk } = this;
    switch (one.kind) {
      case 'press':
        this.press(one.what, [one.call, ...(one.alsoOther ? [one.call === 'A' ? 'B' : 'A'] : [])]);
        return;
      case 'answer':
        this.answer(one.which, one.answer);
        return;
      case 'tell':
        desk.tell(one.call, one.state);
        return;
      case 'report':
        desk.runner.reported(callSubject(one.call), { httpStatus: null, statusCode: 1, said: null });
        return;
      case 'read':
        for (const read of desk.rereads) read(one.isRead);
        return;
      case 'wait':
        await desk.clock.advance(one.ms);
        return;
      case 'setClock':
        desk.clock.setWallClock(desk.clock.nowMs() + one.byMs);
        return;
      case 'connection':
        this.connection += 1;
        desk.runner.connectionChanged(one.isThere ? aConnection() : null);
        return;
      case 'signOut':
        this.connection += 1;
        desk.runner.forgetAll();
        // What was under way ends with the session.
        desk.sent.forEach(({ answer }, which) => {
          this.answered.add(which);
          answer(answers.lost);
        });
        return;
    }
  }

  /** One of those that are not answered yet. */
  private answer(which: number, answer: Answer): void {
    const unanswered = [...this.desk.sent.keys()].filter((one) => !this.answered.has(one));
    const index = unanswered[which % Math.max(1, unanswered.length)];
    if (index === undefined) return;
    this.answered.add(index);
    this.desk.sent[index]?.answer(answers[answer]);
  }

  private press(kind: Kind, calls: readonly string[]): void {
    const press: Press = { calls, atMs: this.desk.clock.monotonicMs(), connection: this.connection, isOver: false };
    this.presses.push(press);
    const [first = '', ...others] = calls;
    void this.desk.ask(kind, first, ...others).then(() => {
      press.isOver = true;
    });
  }

  private checkSent(): void {
    for (; this.checked < this.desk.sent.length; this.checked += 1) this.checkRequest(this.checked);
    const askings = this.desk.sent.map(({ asking }) => asking);
    expect(new Set(askings).size).toBe(askings.length);
  }

  private checkRequest(which: number): void {
    const { sent } = this.desk;
    const request = sent[which];
    const press = request === undefined ? undefined : this.presses[request.asking];
    if (request === undefined || press === undefined) throw new Error('sent without having been asked for');
    expect(press.connection).toBe(this.connection);
    expect(request.limitMs).toBeGreaterThan(0);
    expect(request.limitMs).toBeLessThanOrEqual(sendLimitMs);
    expect(request.atMs - press.atMs + request.limitMs).toBeLessThanOrEqual(sendLimitMs);
    expect(isPossible(request.kind, request.calls[request.callId])).toBe(true);
    for (let other = 0; other < which; other += 1) {
      const earlier = this.presses[sent[other]?.asking ?? -1];
      const isSameCall = earlier?.calls.some((one) => press.calls.includes(one)) ?? false;
      const before = sent[other];
      const mayOvertake = turns[request.kind] === 'atOnce' && before !== undefined && isOvertaken(before, request);
      // Nothing else that touches one of its calls is unanswered.
      if (isSameCall && !mayOvertake) expect(this.answered.has(other)).toBe(true);
    }
  }

  private checkShown(): void {
    const { shown } = this.desk;
    const sent = shown.filter(({ progress }) => progress.state === 'sent');
    const [ending, others] = [true, false].map((isEnding) =>
      sent.filter(({ kind }) => (turns[kind] === 'atOnce') === isEnding),
    );
    const ended = (ending ?? []).map(({ about: [first] }) => idOf(first));
    expect(new Set(ended).size).toBe(ended.length);
    const calls = (others ?? []).flatMap(({ about }) => about.map(idOf));
    expect(new Set(calls).size).toBe(calls.length);
  }

  /** Every operation here is possible now or never, so it waits only for one that is under way, not for others that wait. */
  private checkWaiting(): void {
    const { shown, sent } = this.desk;
    const callsOf = (state: string): readonly (readonly string[])[] =>
      shown.filter(({ progress }) => progress.state === state).map(({ about }) => about.map(idOf));
    const unanswered = sent.filter((_, index) => !this.answered.has(index));
    const busy = [...callsOf('sent'), ...unanswered.map(({ asking }) => this.presses[asking]?.calls ?? [])].flat();
    const waiting = callsOf('waiting');
    for (const calls of waiting) expect(reached(calls, waiting).some((one) => busy.includes(one))).toBe(true);
  }
}

/** The calls of these operations, and of those that wait for the same ones, and so on. */
function reached(from: readonly string[], waiting: readonly (readonly string[])[]): readonly string[] {
  const met = waiting.filter((calls) => calls.some((one) => from.includes(one))).flat();
  const all = [...new Set([...from, ...met])];
  return all.length === from.length ? all : reached(all, waiting);
}

/** What ends a call goes before what changes it, and two calls end independently of each other. */
function isOvertaken(before: Sent, ending: Sent): boolean {
  const { [before.kind]: turn } = turns;
  return turn === 'inTurn' || (turn === 'atOnce' && before.callId !== ending.callId);
}

function idOf(subject: Subject | undefined): string {
  return subject?.of === 'call' ? subject.callId : '';
}

describe('operations in any order of presses, events and losses', () => {
  it('are sent at most once, in time, one at a time, and come to an end', async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), async (steps) => {
        const world = new World();
        for (const one of steps) await world.run(one);
        await world.end();
        sent += world.sentCount;
      }),
      { numRuns: 400 },
    );
    // Not by sending nothing.
    expect(sent).toBeGreaterThan(400);
  });
});

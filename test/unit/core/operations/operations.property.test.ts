import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../../electron/core/kernel/result';
import type { Subject } from '../../../../electron/core/operations/operation';
import { sendLimitMs } from '../../../../electron/core/operations/operationRunner';
import { settle } from '../../../fakes/fakeClock';
import {
  aConnection,
  callSubject,
  isPossible,
  network,
  OperationDesk,
  refused,
  taken,
  turns,
  type Calls,
  type Kind,
  type Sent,
} from '../../../support/operationDesk';

// Presses that race with events, answers that come in any order or never, connections that come and go, and clocks that
// jump. Whatever happens, each press is sent at most once, in time, for what the call is then, and comes to an end.

type Step =
  | { readonly kind: 'press'; readonly what: Kind; readonly call: string; readonly alsoOther: boolean }
  | { readonly kind: 'answer'; readonly which: number; readonly answer: Answer }
  | { readonly kind: 'tell'; readonly call: string; readonly state: Calls[string] }
  | { readonly kind: 'report'; readonly call: string }
  | { readonly kind: 'read'; readonly isRead: boolean }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'setClock'; readonly byMs: number }
  | { readonly kind: 'connection'; readonly isThere: boolean }
  | { readonly kind: 'signOut' };

const answers = {
  taken,
  refused: refused('Busy'),
  lost: network(true),
  neverLeft: network(false),
  unauthenticated: fail({ kind: 'unauthenticated' as const }),
};

type Answer = keyof typeof answers;

const call = fc.constantFrom('A', 'B');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      what: fc.constantFrom<Kind[]>('hold', 'retrieve', 'hangUp', 'transfer'),
      call,
      alsoOther: fc.constantFrom(false, false, true),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      which: fc.nat(5),
      answer: fc.constantFrom<Answer[]>('taken', 'taken', 'refused', 'lost', 'neverLeft', 'unauthenticated'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('tell' as const),
      call,
      state: fc.constantFrom<Calls[string][]>('Ringing', 'Established', 'Established', 'Held', 'Held', 'Released'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('report' as const), call }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read' as const), isRead: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 6_000 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('setClock' as const), byMs: fc.integer({ min: -60_000, max: 60_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('connection' as const), isThere: fc.constantFrom(true, true, false) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'signOut' as const }) },
);

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

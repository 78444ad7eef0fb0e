import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryRecords } from '../../../fakes/fakeDesktop';
import { aServer, json, type ServerParts } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { readLedger } from '../../../support/readPages';

const dispositions = ['Referred', 'Resolved'].map((name) => ({ name, displayName: name }));
const policy = { wrapUp: { mode: 'timed', seconds: 60, extensionSeconds: 30, extensions: 3, codeAtEnd: 'Resolved' } };
const callIds = ['CALL1', 'CALL2', 'CALL3'] as const;

const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('answer', 'end', 'choose', 'postpone', 'open', 'extend', 'hide'), id: fc.nat(2) }),
  fc.record({ kind: fc.constantFrom('pass', 'sleep', 'setClock', 'restart', 'undo', 'refuse'), id: fc.nat(120) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** A working day in short: whatever happens in whatever order. */
class Day {
  private readonly answered = new Set<string>();
  private readonly ended = new Set<string>();
  /** Given before a restart: the ledger of this run does not know them any more. */
  private readonly settled = new Set<string>();
  private lastEntryId: string | null = null;
  private isRefusing = false;

  private constructor(
    private test: TestApplication,
    private readonly wrapUpStore: MemoryRecords,
    private readonly server: ServerParts,
  ) {}

  static async begin(): Promise<Day> {
    const wrapUpStore = new MemoryRecords();
    const server: ServerParts = { dispositions, calls: [] };
    const day = new Day(await signedInApplication(policy, aServer(server), { wrapUpStore }), wrapUpStore, server);
    day.open();
    return day;
  }

  async do({ kind, id }: Step): Promise<void> {
    const { test } = this;
    const callId = callIds[id] ?? 'CALL1';
    const isLive = this.answered.has(callId) && !this.ended.has(callId);
    switch (kind) {
      case 'answer':
        if (this.answered.has(callId)) return;
        this.answered.add(callId);
        this.tellServer();
        test.call({ id: callId });
        return;
      case 'end':
        if (!isLive) return;
        this.ended.add(callId);
        this.tellServer();
        test.call({ id: callId, state: 'Released', capabilities: [] });
        return;
      case 'choose': {
        if (!this.ended.has(callId)) return;
        const chosen = await test.commands.setDisposition({ callId, name: 'Referred' });
        if (chosen.ok) this.lastEntryId = chosen.value.entryId;
        return;
      }
      case 'undo':
        if (this.lastEntryId !== null) await test.commands.undoDisposition({ entryId: this.lastEntryId });
        return;
      case 'postpone':
        await test.commands.postponeWrapUp({ callId });
        return;
      case 'open':
        await test.commands.openWrapUp({ callId });
        return;
      case 'extend':
        await test.commands.extendWrapUp({ callId });
        return;
      case 'hide':
        await test.commands.dismissCall({ callId });
        return;
      case 'pass':
        await test.clock.advance(id * 1_000);
        return;
      case 'sleep':
        test.application.fellAsleep();
        test.clock.setWallClock(test.clock.nowMs() + id * 1_000);
        test.application.wokeUp();
        // It connects anew and reads everything again.
        await test.clock.advance(2_000);
        return;
      case 'setClock':
        test.clock.setWallClock(test.clock.nowMs() + (id - 60) * 60_000);
        return;
      case 'refuse':
        this.isRefusing = id % 2 === 0;
        return;
      case 'restart':
        await this.restart();
    }
  }

  /** Whoever was talked with and has hung up has a disposition, or is still asked for one. */
  async check(): Promise<void> {
    const { pendingWrapUps } = this.test.application.snapshot();
    const { calls } = await readLedger(this.test);
    const owed = pendingWrapUps.map((wrapUp) => wrapUp.callId);
    const given = calls
      .filter(({ disposition }) => ['queued', 'sending', 'accepted', 'confirmed'].includes(disposition?.state ?? ''))
      .map(({ callId }) => callId);
    for (const callId of this.ended) expect([...owed, ...given, ...this.settled]).toContain(callId);
    expect(new Set(owed).size).toBe(owed.length);
    expect(owed.filter((callId) => given.includes(callId))).toEqual([]);
    for (const { clock } of pendingWrapUps) {
      if (clock !== null) expect(clock.remainingMs).toBeLessThanOrEqual(clock.totalMs);
    }
  }

  private async restart(): Promise<void> {
    const { test } = this;
    // What was chosen is the journal's to keep; here it is sent first, as quitting does.
    await Promise.all([test.application.flush(5_000), test.clock.advance(5_000)]);
    const { calls } = await readLedger(test);
    const accepted = calls.filter(({ disposition }) => disposition?.state === 'accepted');
    for (const { callId } of accepted) this.settled.add(callId);
    test.application.stop();
    this.lastEntryId = null;
    const { wrapUpStore, server } = this;
    this.test = await signedInApplication(policy, aServer(server), { wrapUpStore, clock: test.clock });
    this.open();
  }

  /** GWS refuses codes for as long as the day says so. */
  private open(): void {
    const { http } = this.test;
    const answer = http.answerer;
    http.answerer = (request) =>
      this.isRefusing && request.method === 'POST'
        ? json({ statusCode: 2, statusMessage: 'No' }, 400)
        : answer(request);
  }

  private tellServer(): void {
    this.server.calls = callIds
      .filter((callId) => this.answered.has(callId) && !this.ended.has(callId))
      .map((id) => ({ id, callUuid: id, state: 'Established', callType: 'Inbound', capabilities: ['Hangup'] }));
  }
}

describe('wrap-ups', () => {
  it('are never lost and never doubled, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const day = await Day.begin();
        for (const one of steps) {
          await day.do(one);
          await day.check();
        }
      }),
      { numRuns: 150 },
    );
  });
});

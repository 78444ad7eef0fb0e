import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../fakes/fakeClock';
import { aServer } from '../../../fakes/fakeHttp';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { signedInApplication } from '../../../support/anApplication';
import { anEntry } from '../../../support/builders';
import { readLedger, readOutbox } from '../../../support/readPages';

const day = 86_400_000;
const dispositions = ['Referred', 'Resolved'].map((name) => ({ name, displayName: name }));

describe('the page of what is not delivered', () => {
  it('says what waits, since when and until when, and sends it when asked', async () => {
    const policy = { disposition: { undoAfterReleaseMs: 60_000 } };
    const test = await signedInApplication(policy, aServer({ dispositions }));
    test.call({});
    test.call({ state: 'Released', capabilities: [] });
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    const nowMs = test.clock.nowMs();
    expect(await readOutbox(test)).toMatchObject({
      ofOthers: 0,
      entries: [
        {
          who: '+1 555 0100',
          attempts: 0,
          nextTryAtMs: nowMs + 60_000,
          expiresAtMs: nowMs + 7 * day,
          disposition: { state: 'queued', waitingFor: 'undoTime' },
        },
      ],
    });
    expect(await test.commands.sendNow({ entryId: null })).toMatchObject({ ok: true });
    await test.clock.advance(100);
    expect((await readOutbox(test)).entries).toEqual([]);
  });

  it('tells of other agents only how many choices wait, and lets nobody touch them', async () => {
    const clock = new FakeClock();
    const journal = new MemoryJournal();
    const theirs = { server: 'https://gws.example', userId: 'somebody else' };
    const times = { chosenAtMs: clock.nowMs(), waitsSinceMs: clock.nowMs() };
    journal.records = [anEntry({ id: 'theirs', owner: theirs, ...times })];
    const test = await signedInApplication({}, aServer({ dispositions }), { clock, journal });
    expect(await readOutbox(test)).toEqual({ entries: [], ofOthers: 1 });
    expect(await test.commands.sendNow({ entryId: 'theirs' })).toMatchObject({ failure: { code: 'notWaiting' } });
    expect(await test.commands.undoDisposition({ entryId: 'theirs' })).toMatchObject({ failure: { code: 'tooLate' } });
    expect(test.http.sent('POST')).toEqual([]);
  });

  it('is not held up, and not taken for done, by what another agent chose for the same call', async () => {
    for (const state of ['queued', 'uncertain'] as const) {
      const clock = new FakeClock();
      const journal = new MemoryJournal();
      const theirs = { server: 'https://gws.example', userId: 'somebody else' };
      const times = { chosenAtMs: clock.nowMs(), waitsSinceMs: clock.nowMs() };
      journal.records = [anEntry({ id: 'theirs', owner: theirs, state, ...times })];
      const test = await signedInApplication({}, aServer({ dispositions }), { clock, journal });
      test.call({});
      expect(test.application.snapshot().status).toBeNull();
      expect(await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' })).toMatchObject({ ok: true });
      await clock.advance(100);
      expect(test.http.sent('POST')).toHaveLength(1);
    }
  });
});

describe('the ledger', () => {
  it('shows today, or an earlier day', async () => {
    const clock = new FakeClock();
    const today = clock.nowMs() - (clock.nowMs() % day);
    const journal = new MemoryJournal();
    const owner = { server: 'https://gws.example', userId: 'user-1' };
    journal.records = [-2, -2, -1].map((ago, index) => {
      const chosenAtMs = clock.nowMs() + ago * day;
      const id = `entry-${String(index)}`;
      return anEntry({
        id,
        callId: id,
        owner,
        sequence: index,
        state: 'accepted',
        chosenAtMs,
        waitsSinceMs: chosenAtMs,
      });
    });
    const test = await signedInApplication({}, aServer({ dispositions }), { clock, journal });
    expect(await readLedger(test)).toMatchObject({
      calls: [],
      shownMs: today,
      days: [
        { startMs: today, calls: 0 },
        { startMs: today - day, calls: 1 },
        { startMs: today - 2 * day, calls: 2 },
      ],
    });
    const { calls } = await readLedger(test, { dayMs: today - 2 * day });
    expect(calls.map(({ callId }) => callId)).toEqual(['entry-1', 'entry-0']);
  });
});

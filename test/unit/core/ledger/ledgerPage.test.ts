import { describe, expect, it } from 'vitest';
import type { LedgerView } from '../../../../electron/contract/ledger';
import type { LedgerQuery } from '../../../../electron/contract/words/ledger';
import type { DispositionEntry } from '../../../../electron/core/outbox/entry';
import { mostLedgerPages } from '../../../../electron/rules/ledgerPages';
import { FakeClock } from '../../../fakes/fakeClock';
import { aServer } from '../../../fakes/fakeHttp';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { anEntry } from '../../../support/builders';
import { readLedger } from '../../../support/readPages';

const dispositions = ['Referred', 'Resolved'].map((name) => ({ name, displayName: name }));
const day = 86_400_000;
const owner = { server: 'https://gws.example', userId: 'user-1' };

interface Desk extends TestApplication {
  read(query?: Partial<LedgerQuery>): Promise<LedgerView>;
  callIds(query?: Partial<LedgerQuery>): Promise<readonly string[]>;
}

/** With these choices in the journal, oldest first; `ago` in days. */
async function aDesk(choices: readonly (Partial<DispositionEntry> & { readonly ago: number })[]): Promise<Desk> {
  const clock = new FakeClock();
  const journal = new MemoryJournal();
  journal.records = choices.map(({ ago, ...parts }, index) => {
    const chosenAtMs = clock.nowMs() - ago * day + index;
    const id = `C${String(index)}`;
    const times = { chosenAtMs, waitsSinceMs: chosenAtMs };
    return anEntry({ id, callId: id, owner, sequence: index, state: 'accepted', ...times, ...parts });
  });
  const test = await signedInApplication({}, aServer({ dispositions }), { clock, journal });
  await test.commands.showPage({ page: 'ledger' });
  const read = (query: Partial<LedgerQuery> = {}): Promise<LedgerView> => readLedger(test, query);
  return { ...test, read, callIds: async (query) => (await read(query)).calls.map(({ callId }) => callId) };
}

describe('the ledger', () => {
  it('tells the newest hundred, and a hundred more with each page', async () => {
    const desk = await aDesk(Array.from({ length: 250 }, () => ({ ago: 0 })));
    const seen = async (pages: number): Promise<unknown> => {
      const { calls, more, total } = await desk.read({ pages });
      return [calls[0]?.callId, calls.at(-1)?.callId, more, total];
    };
    expect(await seen(1)).toEqual(['C249', 'C150', 100, 250]);
    expect(await seen(2)).toEqual(['C249', 'C50', 50, 250]);
    expect(await seen(3)).toEqual(['C249', 'C0', 0, 250]);
  });

  it('ends with the last page, however many more there are', async () => {
    const desk = await aDesk(Array.from({ length: 1_050 }, () => ({ ago: 0 })));
    expect((await desk.read({ pages: mostLedgerPages - 1 })).more).toBe(100);
    const { calls, more, total } = await desk.read({ pages: mostLedgerPages });
    expect([calls.length, more, total]).toEqual([1_000, 0, 1_050]);
  });

  it('finds calls of all days, and without a word shows the day', async () => {
    const desk = await aDesk([
      { ago: 9, who: 'Jane Doe', displayName: 'Referred' },
      { ago: 9, who: '+1 555 0100' },
      { ago: 1, who: 'Jane Doe' },
      { ago: 0, who: 'John Roe' },
    ]);
    const dayMs = (await desk.read()).todayMs - day;
    expect(await desk.read({ dayMs, search: 'DOE' })).toMatchObject({ search: 'DOE', total: 2, more: 0 });
    expect(await desk.callIds({ dayMs, search: 'DOE' })).toEqual(['C2', 'C0']);
    expect(await desk.read({ dayMs, search: ' ' })).toMatchObject({ search: '', shownMs: dayMs, total: 1 });
  });

  it('shows a found call with all its choices, also those without the words', async () => {
    const desk = await aDesk([
      { ago: 2, who: 'Jane Doe', displayName: 'Referred' },
      { ago: 1, who: 'Jane Doe', displayName: 'Resolved', callId: 'C0' },
    ]);
    const [call] = (await desk.read({ search: 'referred' })).calls;
    expect(call).toMatchObject({ disposition: { displayName: 'Resolved' }, earlier: [{ displayName: 'Referred' }] });
  });

  it('follows what changes while it is looked at', async () => {
    const desk = await aDesk([
      { ago: 3, who: 'Jane Doe' },
      { ago: 2, who: 'Jane Doe' },
    ]);
    const newest = async (): Promise<unknown> => (await desk.read({ search: 'doe' })).calls[0]?.disposition;
    expect(await desk.callIds({ search: 'doe' })).toEqual(['C1', 'C0']);
    expect(await desk.commands.setDisposition({ callId: 'C0', name: 'Resolved' })).toMatchObject({ ok: true });
    expect(await desk.callIds({ search: 'doe' })).toEqual(['C0', 'C1']);
    expect(await newest()).toMatchObject({ name: 'Resolved', state: 'queued' });
    await desk.clock.advance(3_000);
    expect(await newest()).toMatchObject({ name: 'Resolved', state: 'accepted' });
    expect((await desk.read()).days).toMatchObject([{ calls: 1 }, { calls: 1 }, { calls: 1 }]);
  });

  it('does not find what another agent has chosen', async () => {
    const desk = await aDesk([
      { ago: 0, who: 'Jane Doe', owner: { ...owner, userId: 'user-2' } },
      { ago: 0, who: 'Jane Doe', owner: { ...owner, server: 'https://other.example' } },
      { ago: 0, who: 'Jane Doe' },
    ]);
    expect(await desk.read({ search: 'doe' })).toMatchObject({ total: 1, calls: [{ callId: 'C2' }] });
  });

  it('tells nothing when nobody is signed in', async () => {
    const desk = await aDesk([{ ago: 1, who: 'Jane Doe' }]);
    await desk.commands.signOut({ force: true, forget: false });
    expect(await desk.read({ search: 'doe' })).toMatchObject({ total: 0, calls: [], days: [{ calls: 0 }] });
  });
});

describe('the revision of the ledger', () => {
  const revision = ({ application }: Desk): number => application.snapshot().revisions.ledger;

  it('is another one when a choice has changed', async () => {
    const desk = await aDesk([{ ago: 1 }]);
    const before = revision(desk);
    await desk.commands.setDisposition({ callId: 'C0', name: 'Resolved' });
    expect(revision(desk)).toBeGreaterThan(before);
  });

  it('stays what it is while nothing changes that the ledger tells', async () => {
    const desk = await aDesk([{ ago: 1 }]);
    const before = revision(desk);
    await desk.commands.showPage({ page: 'work' });
    await desk.commands.savePreferences({ changes: { theme: 'dark' } });
    expect(revision(desk)).toBe(before);
  });
});

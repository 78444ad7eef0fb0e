import { describe, expect, it } from 'vitest';
import type { LedgerView } from '../../../electron/contract/ledger';
import type { DispositionEntry } from '../../../electron/core/outbox/entry';
import { FakeClock } from '../../fakes/fakeClock';
import { aServer } from '../../fakes/fakeHttp';
import { MemoryJournal } from '../../fakes/memoryJournal';
import { signedInApplication, type TestApplication } from '../../support/anApplication';
import { anEntry } from '../../support/builders';

const dispositions = ['Referred', 'Resolved'].map((name) => ({ name, displayName: name }));
const day = 86_400_000;
const owner = { server: 'https://gws.example', userId: 'user-1' };

interface Desk extends TestApplication {
  /** The page as it is now. */
  view(): LedgerView;
  callIds(): readonly string[];
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
  const view = (): LedgerView => {
    const { ledger } = test.application.snapshot();
    if (ledger === null) throw new Error('the page is not shown');
    return ledger;
  };
  return { ...test, view, callIds: () => view().calls.map(({ callId }) => callId) };
}

describe('the page of the ledger', () => {
  it('shows the newest hundred, and a hundred more each time', async () => {
    const desk = await aDesk(Array.from({ length: 250 }, () => ({ ago: 0 })));
    const seen = (): readonly number[] => [desk.view().calls.length, desk.view().more, desk.view().total];
    expect([desk.callIds()[0], seen()]).toEqual(['C249', [100, 100, 250]]);
    await desk.commands.showMoreOfLedger(undefined);
    expect([desk.callIds()[0], seen()]).toEqual(['C249', [200, 50, 250]]);
    await desk.commands.showMoreOfLedger(undefined);
    expect([desk.callIds()[249], seen()]).toEqual(['C0', [250, 0, 250]]);
  });

  it('begins again with the first hundred on another day, and for another search', async () => {
    const desk = await aDesk([
      ...Array.from({ length: 130 }, () => ({ ago: 1, who: 'Jane Doe' })),
      ...Array.from({ length: 130 }, () => ({ ago: 0, who: 'Jane Doe' })),
    ]);
    const turns = [
      () => desk.commands.showLedgerDay({ startMs: desk.view().todayMs - day }),
      () => desk.commands.searchLedger({ text: 'doe' }),
      () => desk.commands.searchLedger({ text: 'jane' }),
    ];
    for (const turn of turns) {
      await desk.commands.showMoreOfLedger(undefined);
      await turn();
      expect(desk.view().calls).toHaveLength(100);
    }
    expect(desk.view().total).toBe(260);
  });

  it('finds calls of all days, and goes back to its day', async () => {
    const desk = await aDesk([
      { ago: 9, who: 'Jane Doe', displayName: 'Referred' },
      { ago: 9, who: '+1 555 0100' },
      { ago: 1, who: 'Jane Doe' },
      { ago: 0, who: 'John Roe' },
    ]);
    const yesterday = desk.view().todayMs - day;
    await desk.commands.showLedgerDay({ startMs: yesterday });
    await desk.commands.searchLedger({ text: 'DOE' });
    expect(desk.view()).toMatchObject({ search: 'DOE', total: 2, more: 0 });
    expect(desk.callIds()).toEqual(['C2', 'C0']);
    await desk.commands.searchLedger({ text: ' ' });
    expect(desk.view()).toMatchObject({ search: '', shownMs: yesterday, total: 1 });
  });

  it('ends the search when a day is chosen', async () => {
    const desk = await aDesk([{ ago: 1, who: 'Jane Doe' }, { ago: 0 }]);
    await desk.commands.searchLedger({ text: 'doe' });
    await desk.commands.showLedgerDay({ startMs: null });
    expect(desk.view()).toMatchObject({ search: '', calls: [{ callId: 'C1' }] });
  });

  it('shows a found call with all its choices, also those without the words', async () => {
    const desk = await aDesk([
      { ago: 2, who: 'Jane Doe', displayName: 'Referred' },
      { ago: 1, who: 'Jane Doe', displayName: 'Resolved', callId: 'C0' },
    ]);
    await desk.commands.searchLedger({ text: 'referred' });
    const [call] = desk.view().calls;
    expect(call).toMatchObject({ disposition: { displayName: 'Resolved' }, earlier: [{ displayName: 'Referred' }] });
  });

  it('follows what changes while it is looked at', async () => {
    const desk = await aDesk([
      { ago: 3, who: 'Jane Doe' },
      { ago: 2, who: 'Jane Doe' },
    ]);
    await desk.commands.searchLedger({ text: 'doe' });
    expect(await desk.commands.setDisposition({ callId: 'C0', name: 'Resolved' })).toMatchObject({ ok: true });
    expect(desk.callIds()).toEqual(['C0', 'C1']);
    expect(desk.view().calls[0]).toMatchObject({ disposition: { name: 'Resolved', state: 'queued' } });
    await desk.clock.advance(3_000);
    expect(desk.view().calls[0]).toMatchObject({ disposition: { name: 'Resolved', state: 'accepted' } });
    await desk.commands.searchLedger({ text: '' });
    expect(desk.view().days).toMatchObject([{ calls: 1 }, { calls: 1 }, { calls: 1 }]);
  });

  it('does not find what another agent has chosen', async () => {
    const desk = await aDesk([
      { ago: 0, who: 'Jane Doe', owner: { ...owner, userId: 'user-2' } },
      { ago: 0, who: 'Jane Doe', owner: { ...owner, server: 'https://other.example' } },
      { ago: 0, who: 'Jane Doe' },
    ]);
    await desk.commands.searchLedger({ text: 'doe' });
    expect([desk.callIds(), desk.view().total]).toEqual([['C2'], 1]);
  });

  it('forgets what was looked for when it is left, and at sign-out', async () => {
    const desk = await aDesk([{ ago: 1, who: 'Jane Doe' }]);
    await desk.commands.searchLedger({ text: 'doe' });
    await desk.commands.showPage({ page: 'work' });
    expect(desk.application.snapshot().ledger).toBeNull();
    await desk.commands.showPage({ page: 'ledger' });
    expect(desk.view()).toMatchObject({ search: '', calls: [] });
    await desk.commands.searchLedger({ text: 'doe' });
    await desk.commands.signOut({ force: true, forget: false });
    expect(desk.application.state.ledgerQuery.search).toBe('');
  });

  it('is not read again for a snapshot of the same entries', async () => {
    const desk = await aDesk([{ ago: 1, who: 'Jane Doe' }]);
    const { days } = desk.view();
    desk.call({ id: 'NEW' });
    expect(desk.view().days).toBe(days);
  });
});

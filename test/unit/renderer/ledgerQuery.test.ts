import { createPinia, setActivePinia } from 'pinia';
import { describe, expect, it } from 'vitest';
import { createApp, effectScope, nextTick, ref } from 'vue';
import type { Bridge } from '../../../electron/contract/bridge';
import type { LedgerQuery } from '../../../electron/contract/words/ledger';
import { mostLedgerPages } from '../../../electron/rules/ledgerPages';
import { useLedgerQuery } from '../../../renderer/ledger/useLedgerQuery';
import { usePageOpeningStore } from '../../../renderer/pages/pageOpeningStore';
import { useSnapshotStore } from '../../../renderer/snapshotStore';
import { bridgeKey } from '../../../renderer/useBridge';
import { aLedger } from '../../support/ledgerFixtures';
import { aSnapshot, fixtureNowMs } from '../../support/rendererFixtures';

const key: symbol = bridgeKey;

/** The page, and what it has asked last. */
function aPage() {
  const asked: LedgerQuery[] = [];
  const bridge: Pick<Bridge, 'readLedger'> = {
    readLedger: (query) => {
      asked.push(query);
      return Promise.resolve({ ok: true, value: aLedger([]) });
    },
  };
  const app = createApp({}).use(setActivePinia(createPinia()));
  app.provide(key, bridge);
  const snapshots = useSnapshotStore();
  snapshots.snapshot = aSnapshot({ page: 'ledger' });
  const today = ref(fixtureNowMs);
  const scope = effectScope();
  const page = app.runWithContext(() => scope.run(() => useLedgerQuery(today)));
  if (page === undefined) throw new Error('The scope is not active.');
  const last = async (): Promise<LedgerQuery | undefined> => {
    await nextTick();
    return asked.at(-1);
  };
  return { ...page, last, asked, today, scope, snapshots };
}

const todaysCalls: LedgerQuery = { dayMs: null, search: '', pages: 1 };

describe('the page of the ledger', () => {
  it('opens with today', async () => {
    const { last, scope } = aPage();
    expect(await last()).toEqual(todaysCalls);
    scope.stop();
  });

  it('begins again with the first calls on another day, and for another search', async () => {
    const { last, showDay, searchFor, showMore, scope } = aPage();
    showMore();
    expect(await last()).toEqual({ ...todaysCalls, pages: 2 });
    showDay(86_400_000);
    expect(await last()).toEqual({ ...todaysCalls, dayMs: 86_400_000 });
    showMore();
    searchFor('doe');
    expect(await last()).toEqual({ dayMs: 86_400_000, search: 'doe', pages: 1 });
    showMore();
    searchFor('');
    expect(await last()).toEqual({ dayMs: 86_400_000, search: '', pages: 1 });
    scope.stop();
  });

  it('ends the search when a day is chosen', async () => {
    const { last, showDay, searchFor, search, scope } = aPage();
    searchFor('doe');
    showDay(null);
    expect([await last(), search.value]).toEqual([todaysCalls, '']);
    scope.stop();
  });

  it('asks for no more pages than there are', async () => {
    const { last, showMore, scope } = aPage();
    for (let page = 0; page < 20; page += 1) showMore();
    expect(await last()).toEqual({ ...todaysCalls, pages: mostLedgerPages });
    scope.stop();
  });

  it('begins anew when it is opened over itself from the menu', async () => {
    const { last, searchFor, search, scope } = aPage();
    searchFor('doe');
    expect(await last()).toMatchObject({ search: 'doe' });
    usePageOpeningStore().opens();
    expect([await last(), search.value]).toEqual([todaysCalls, '']);
    scope.stop();
  });

  it('asks again when main says that something has changed, and on the next day', async () => {
    const { asked, today, snapshots, scope } = aPage();
    await expect.poll(() => asked.length).toBe(1);
    snapshots.snapshot = aSnapshot({ page: 'ledger', revision: 2 });
    snapshots.snapshot = aSnapshot({ page: 'ledger', revision: 3, revisions: { ledger: 2, outbox: 1 } });
    await expect.poll(() => asked.length).toBe(2);
    today.value += 86_400_000;
    await expect.poll(() => asked.length).toBe(3);
    scope.stop();
  });
});

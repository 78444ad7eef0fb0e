import { describe, expect, it } from 'vitest';
import type { LedgerCallView } from '../../../../electron/contract/ledger';
import { aServer } from '../../../fakes/fakeHttp';
import { countingIds } from '../../../fakes/fakePorts';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { signedInApplication, type KeptParts, type TestApplication } from '../../../support/anApplication';
import { readLedger } from '../../../support/readPages';

const dispositions = ['Referred', 'Resolved'].map((name) => ({ name, displayName: name }));
const ringing = { state: 'Ringing', capabilities: ['Answer'] };
const released = { state: 'Released', capabilities: [] };
const listed = { id: 'CALL1', callUuid: 'CALL1', state: 'Ringing', callType: 'Inbound', capabilities: [] };

function aDesk(kept: KeptParts = {}, calls: readonly unknown[] = []): Promise<TestApplication> {
  return signedInApplication({ wrapUp: { mode: 'off' } }, aServer({ dispositions, calls: [...calls] }), kept);
}

/** The program ends here, and begins again with what the journal has. */
function restarted(before: TestApplication, journal: MemoryJournal): Promise<TestApplication> {
  before.application.stop();
  return aDesk({ journal, clock: before.clock, secrets: before.secrets, ids: countingIds('again') });
}

async function callsOf(desk: TestApplication, search = ''): Promise<readonly LedgerCallView[]> {
  return (await readLedger(desk, { search })).calls;
}

describe('the ledger lists a call without a code', () => {
  it('that was missed, and takes no code for it', async () => {
    const desk = await aDesk();
    desk.call(ringing);
    await desk.clock.advance(20_000);
    expect(await callsOf(desk)).toEqual([]);
    desk.call(released);

    const atMs = desk.clock.nowMs();
    const past = { outcome: 'missed', isCodable: false, talkedMs: null };
    expect(await callsOf(desk)).toMatchObject([{ who: '+1 555 0100', disposition: null, atMs, past }]);
    await desk.commands.dismissCall({ callId: 'CALL1' });
    expect(await desk.commands.setDisposition({ callId: 'CALL1', name: 'Referred' })).toMatchObject({ ok: false });
  });

  it('that was talked, also after a restart, and lets it be given one late', async () => {
    const journal = new MemoryJournal();
    const before = await aDesk({ journal });
    before.call(ringing);
    await before.clock.advance(5_000);
    before.call({});
    await before.clock.advance(65_000);
    before.call(released);
    await before.clock.advance(10);
    const desk = await restarted(before, journal);
    expect(await callsOf(desk)).toMatchObject([
      { disposition: null, past: { outcome: 'talked', isCodable: true, talkedMs: 65_000 }, block: null },
    ]);

    expect(await desk.commands.setDisposition({ callId: 'CALL1', name: 'Referred' })).toMatchObject({ ok: true });
    await desk.clock.advance(4_000);
    expect(await callsOf(desk)).toMatchObject([{ disposition: { name: 'Referred', state: 'accepted' } }]);
    expect(
      desk.http
        .sent('POST')
        .map((request): unknown => JSON.parse(request.body ?? ''))
        .at(-1),
    ).toMatchObject({
      disposition: 'Referred',
      callUuid: 'CALL1',
    });
  });

  it('that was dialled and not reached', async () => {
    const desk = await aDesk();
    desk.call({ state: 'Dialing', callType: 'Outbound' });
    desk.call({ ...released, callType: 'Outbound' });
    expect(await callsOf(desk)).toMatchObject([{ past: { outcome: 'notReached', isCodable: true } }]);
  });

  it('that nobody saw end, and does not say that it was missed', async () => {
    const desk = await aDesk({}, [listed]);
    // The server uses the id again, so the first call is over.
    desk.call({ ...ringing, callUuid: 'UUID2' });
    expect(await callsOf(desk)).toMatchObject([{ callId: 'CALL1', past: { outcome: 'unknown', isCodable: false } }]);
  });

  it('that is no longer listed after a re-read', async () => {
    const desk = await aDesk();
    desk.call({});
    await desk.clock.advance(1_000);
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    desk.comet.last.events.resumed();
    await desk.clock.advance(1_000);
    expect(await callsOf(desk)).toMatchObject([{ callId: 'CALL1', past: { outcome: 'talked', talkedMs: null } }]);
  });
});

describe('a past call', () => {
  it('is written once, whatever the server still says of it', async () => {
    const journal = new MemoryJournal();
    const desk = await aDesk({ journal });
    desk.call({});
    desk.call(released);
    desk.call({ ...released, userData: { Reason: 'late' } });
    desk.call({ id: 'CALL2', ...ringing });
    await desk.clock.advance(10);
    expect(journal.records.filter((record) => JSON.stringify(record).includes('pastCall'))).toHaveLength(1);
  });

  it('stands in the ledger once, with its code, and counts for its day', async () => {
    const desk = await aDesk();
    desk.call({});
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    desk.call(released);
    desk.call({ id: 'CALL2', ...ringing });
    desk.call({ id: 'CALL2', ...released });
    const { calls, total, days } = await readLedger(desk);
    expect(calls.map(({ callId }) => callId).toSorted()).toEqual(['CALL1', 'CALL2']);
    expect([total, days[0]?.calls]).toEqual([2, 2]);
    expect(desk.application.snapshot().today.dispositions).toBe(1);
  });

  it('is found by its number', async () => {
    const desk = await aDesk();
    desk.call(ringing);
    desk.call(released);
    expect(await callsOf(desk, '5550100')).toMatchObject([{ callId: 'CALL1', disposition: null }]);
    expect(await callsOf(desk, '5550199')).toEqual([]);
  });

  it('is another one than a later call to which the server gives its id', async () => {
    const journal = new MemoryJournal();
    const before = await aDesk({ journal });
    before.call({ callUuid: 'UUID1' });
    before.call({ ...released, callUuid: 'UUID1' });
    await before.clock.advance(10);
    const desk = await restarted(before, journal);
    desk.call({ callUuid: 'UUID2' });
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await desk.clock.advance(4_000);

    const sent = desk.http.sent('POST').map((request): unknown => JSON.parse(request.body ?? ''));
    expect(sent).toMatchObject([{ disposition: 'Referred', callUuid: 'UUID1' }]);
    expect(desk.application.snapshot().status).toBeNull();
  });

  it('belongs to its agent, and is forgotten when the ledger is', async () => {
    const journal = new MemoryJournal();
    const before = await aDesk({ journal });
    before.call(ringing);
    before.call(released);
    await before.commands.signOut({ force: true, forget: false });
    expect(await callsOf(before)).toEqual([]);
    await before.clock.advance(31 * 86_400_000);
    const desk = await restarted(before, journal);
    expect(await callsOf(desk)).toEqual([]);
  });
});

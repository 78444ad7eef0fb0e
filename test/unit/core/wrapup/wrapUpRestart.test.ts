import { describe, expect, it } from 'vitest';
import { MemoryRecords } from '../../../fakes/fakeDesktop';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication } from '../../../support/anApplication';
import { endedCall, pending, remainingMs, timed } from '../../../support/wrapUpTests';

describe('after a restart', () => {
  it('three pending wrap-ups are asked about again, each with what is left of its time', async () => {
    const wrapUpStore = new MemoryRecords();
    const before = await signedInApplication(timed, aServer(), { wrapUpStore });
    for (const id of ['CALL1', 'CALL2', 'CALL3']) {
      await endedCall(before, id);
      await before.clock.advance(10_000);
    }
    await before.commands.extendWrapUp({ callId: 'CALL2' });
    before.application.stop();

    await before.clock.advance(5_000);
    const after = await signedInApplication(timed, aServer(), { wrapUpStore, clock: before.clock });
    const gone = 100;
    expect(pending(after)).toEqual(['CALL1 asking', 'CALL2 asking', 'CALL3 asking']);
    expect(remainingMs(after, 'CALL1')).toBe(25_000 - gone);
    expect(remainingMs(after, 'CALL2')).toBe(65_000 - gone);
    expect(remainingMs(after, 'CALL3')).toBe(45_000 - gone);
    await after.clock.advance(25_000);
    expect(pending(after)).toEqual(['CALL1 later', 'CALL2 asking', 'CALL3 asking']);
  });

  it('a call that ended meanwhile is asked about all the same', async () => {
    const wrapUpStore = new MemoryRecords();
    const before = await signedInApplication({}, aServer(), { wrapUpStore });
    before.call({});
    before.application.stop();
    await before.clock.advance(3 * 86_400_000);
    const after = await signedInApplication(timed, aServer(), { wrapUpStore, clock: before.clock });
    expect(after.application.snapshot().pendingWrapUps).toMatchObject([
      { callId: 'CALL1', state: 'asking', endedAtMs: null, clock: null },
    ]);
  });

  it('a time that ended meanwhile sets the code of the policy, once there is somebody to set it for', async () => {
    const policy = { wrapUp: { ...timed.wrapUp, codeAtEnd: 'NoAnswer' } };
    const dispositions = [{ name: 'NoAnswer', displayName: 'No answer' }];
    const wrapUpStore = new MemoryRecords();
    const before = await signedInApplication(policy, aServer({ dispositions }), { wrapUpStore });
    await endedCall(before);
    before.application.stop();
    await before.clock.advance(120_000);
    const after = await signedInApplication(policy, aServer({ dispositions }), { wrapUpStore, clock: before.clock });
    await after.clock.advance(3_000);
    expect(after.http.sent('POST').map(({ body }): unknown => JSON.parse(body ?? ''))).toMatchObject([
      { disposition: 'NoAnswer' },
    ]);
  });

  it('a call that is still live is not asked about yet', async () => {
    const wrapUpStore = new MemoryRecords();
    const before = await signedInApplication({}, aServer(), { wrapUpStore });
    before.call({});
    before.application.stop();
    const calls = [
      { id: 'CALL1', callUuid: 'CALL1', state: 'Established', callType: 'Inbound', capabilities: ['Hangup'] },
    ];
    const after = await signedInApplication({}, aServer({ calls }), { wrapUpStore, clock: before.clock });
    expect(pending(after)).toEqual([]);
    after.call({ state: 'Released', capabilities: [] });
    expect(pending(after)).toEqual(['CALL1 asking']);
  });

  it('records that are not whole are dropped, and the others are used', async () => {
    const wrapUpStore = new MemoryRecords();
    const before = await signedInApplication({}, aServer(), { wrapUpStore });
    await endedCall(before);
    const { records } = await wrapUpStore.load();
    await wrapUpStore.save([{ callId: 'HALF' }, null, 7, ...records]);
    const after = await signedInApplication({}, aServer(), { wrapUpStore, clock: before.clock });
    expect(pending(after)).toEqual(['CALL1 asking']);
  });

  it('nobody sees what another agent owes', async () => {
    const wrapUpStore = new MemoryRecords();
    const before = await signedInApplication({}, aServer(), { wrapUpStore });
    await endedCall(before);
    const { records } = await wrapUpStore.load();
    const another = { server: 'https://gws.example', userId: 'user-2' };
    await wrapUpStore.save(
      records.map((record) => (typeof record === 'object' ? { ...record, owner: another } : record)),
    );
    const after = await signedInApplication({}, aServer(), { wrapUpStore, clock: before.clock });
    expect(pending(after)).toEqual([]);
    const kept = await wrapUpStore.load();
    await endedCall(after, 'CALL2');
    expect((await wrapUpStore.load()).records).toHaveLength(kept.records.length + 1);
  });
});

import { describe, expect, it } from 'vitest';
import type { TestApplication } from '../../../support/anApplication';
import { callKeys, pressCallKey, sentForCalls } from '../../../support/callKeyTests';
import { receipts, withKeys } from '../../../support/keyTests';

/** Two calls; the one in front ends while the key for it is held, and the key repeats itself for three seconds more. */
async function heldOverTheEndOfACall(hangUp: 'twice' | 'hold'): Promise<TestApplication> {
  const test = await withKeys({ keys: { hangUp } });
  const coded = { userData: { DispositionCode: 'X' } };
  test.call({ id: 'CALL1', ...coded });
  test.call({ id: 'CALL2', ...coded });
  await test.commands.selectCall({ callId: 'CALL1' });
  await pressCallKey(test, callKeys.hangUp);
  test.call({ id: 'CALL1', state: 'Released', capabilities: [], ...coded });
  await test.commands.reportPainted({ callId: 'CALL2' });
  for (let downMs = 0; downMs < 3_000; downMs += 33) {
    test.keys.press(callKeys.hangUp);
    await test.clock.advance(33);
  }
  return test;
}

/** The call with Anna Smith is in front for so long, then the one with Ben Jones takes its place. */
async function nextCallerAfter(
  test: TestApplication,
  ms: number,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const coded = { userData: { DispositionCode: 'X' } };
  test.call({ id: 'CALL1', participants: ['Anna Smith'], ...coded });
  test.call({ id: 'CALL2', participants: ['Ben Jones'], ...coded });
  await test.commands.selectCall({ callId: 'CALL1' });
  await test.commands.reportPainted({ callId: 'CALL1' });
  await test.clock.advance(ms);
  await before();
  await test.clock.advance(100);
  test.call({ id: 'CALL1', state: 'Released', capabilities: [], ...coded });
  await test.commands.reportPainted({ callId: 'CALL2' });
}

describe('the key that hangs up', () => {
  it('asks first, by name, and hangs up after a second press', async () => {
    const test = await withKeys();
    test.call({});
    await pressCallKey(test, callKeys.hangUp);
    expect(receipts(test)).toMatchObject([{ kind: 'hangUp', who: '+1 555 0100', press: 'twice' }]);
    expect(sentForCalls(test)).toEqual([]);
    await pressCallKey(test, callKeys.hangUp);
    await test.clock.advance(200);
    expect(sentForCalls(test)).toEqual(['CALL1 Hangup']);
    expect(receipts(test)).toMatchObject([{ kind: 'control', action: 'hangUp' }]);
  });

  it('says so anew after each press that the key itself may have made, until one is clear', async () => {
    const test = await withKeys();
    test.call({});
    await pressCallKey(test, callKeys.hangUp);
    const shown = [...receipts(test)];
    for (const afterMs of [500, 300]) {
      await test.clock.advance(afterMs);
      test.keys.press(callKeys.hangUp);
      shown.push(...receipts(test));
    }
    expect(shown).toMatchObject([false, true, true].map((isUnclear) => ({ kind: 'hangUp', isUnclear })));
    expect(new Set(shown.map(({ id }) => id)).size).toBe(3);
    await test.clock.advance(600);
    test.keys.press(callKeys.hangUp);
    await test.clock.advance(200);
    expect(sentForCalls(test)).toEqual(['CALL1 Hangup']);
  });

  it('keeps one question while it is held', async () => {
    const test = await withKeys();
    test.call({});
    await pressCallKey(test, callKeys.hangUp);
    await test.clock.advance(500);
    const ids = new Set<string>();
    for (let repeat = 0; repeat < 50; repeat += 1) {
      test.keys.press(callKeys.hangUp);
      for (const { id } of receipts(test)) ids.add(id);
      await test.clock.advance(33);
    }
    expect(ids.size).toBe(1);
    expect(receipts(test)).toMatchObject([{ kind: 'hangUp', isUnclear: true }]);
  });

  it('forgets the question after four seconds', async () => {
    const test = await withKeys();
    test.call({});
    await pressCallKey(test, callKeys.hangUp);
    await test.clock.advance(4_000);
    expect(receipts(test)).toEqual([]);
    await pressCallKey(test, callKeys.hangUp);
    await test.clock.advance(1_000);
    expect(sentForCalls(test)).toEqual([]);
  });

  it('asks nobody any more about a call that has ended', async () => {
    const test = await withKeys();
    test.call({ userData: { DispositionCode: 'X' } });
    await pressCallKey(test, callKeys.hangUp);
    test.call({ state: 'Released', capabilities: [], userData: { DispositionCode: 'X' } });
    expect(receipts(test)).toEqual([]);
  });

  it('is held where the policy wants that', async () => {
    const test = await withKeys({ keys: { hangUp: 'hold' } });
    test.call({});
    await pressCallKey(test, callKeys.hangUp);
    expect(receipts(test)).toMatchObject([{ kind: 'hangUp', press: 'hold' }]);
    await test.clock.advance(500);
    for (let repeat = 0; repeat < 5; repeat += 1) {
      test.keys.press(callKeys.hangUp);
      await test.clock.advance(33);
    }
    expect(sentForCalls(test)).toEqual(['CALL1 Hangup']);
  });

  it('leaves the next caller alone when it is held on after it has hung up', async () => {
    const test = await withKeys({ keys: { hangUp: 'hold' } });
    const coded = { userData: { DispositionCode: 'X' } };
    test.call({ id: 'CALL1', ...coded });
    test.call({ id: 'CALL2', ...coded });
    await test.commands.selectCall({ callId: 'CALL1' });
    await pressCallKey(test, callKeys.hangUp);
    await test.clock.advance(500);
    for (let downMs = 500; downMs < 4_000; downMs += 33) {
      test.keys.press(callKeys.hangUp);
      await test.clock.advance(33);
      if (downMs < 1_000) continue;
      test.call({ id: 'CALL1', state: 'Released', capabilities: [], ...coded });
      await test.commands.reportPainted({ callId: 'CALL2' });
    }
    expect(test.application.snapshot().keys.controlledCallId).toBe('CALL2');
    expect(sentForCalls(test)).toEqual(['CALL1 Hangup']);
  });

  it.each(['twice', 'hold'] as const)('repeats itself for no other call when it is held too long: %s', async (how) => {
    const test = await heldOverTheEndOfACall(how);
    expect(test.application.snapshot().keys.controlledCallId).toBe('CALL2');
    await test.clock.advance(1_200);
    test.keys.press(callKeys.hangUp);
    await test.clock.advance(1_000);
    expect(sentForCalls(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ kind: 'hangUp', press: how }]);
  });

  it('leaves the next caller alone when it went down too soon and is held on', async () => {
    const test = await withKeys({ keys: { hangUp: 'hold' } });
    await nextCallerAfter(test, 1_000);
    await test.clock.advance(100);
    test.keys.press(callKeys.hangUp);
    expect(receipts(test)).toMatchObject([{ problem: { code: 'pressedTooSoon', who: 'Ben Jones' } }]);
    await test.clock.advance(500);
    for (let downMs = 500; downMs < 4_000; downMs += 33) {
      test.keys.press(callKeys.hangUp);
      await test.clock.advance(33);
    }
    expect(sentForCalls(test)).toEqual([]);
  });

  it('says of each press of a hand for the next caller that it came too soon, until there is a pause', async () => {
    const test = await withKeys();
    await nextCallerAfter(test, 1_000, async () => pressCallKey(test, callKeys.hangUp));
    await test.clock.advance(900);
    const told = new Set<string>();
    for (let press = 0; press < 12; press += 1) {
      test.keys.press(callKeys.hangUp);
      expect(receipts(test)).toMatchObject([
        { kind: 'problem', problem: { code: 'pressedTooSoon', who: 'Ben Jones' } },
      ]);
      for (const { id } of receipts(test)) told.add(id);
      await test.clock.advance(press % 2 === 0 ? 200 : 900);
    }
    expect(told.size).toBe(12);
    await test.clock.advance(300);
    test.keys.press(callKeys.hangUp);
    expect(receipts(test)).toMatchObject([{ kind: 'problem' }, { kind: 'hangUp', who: 'Ben Jones' }]);
    expect(sentForCalls(test)).toEqual([]);
  });

  it('says nothing more while it is held over the end of its call', async () => {
    const test = await heldOverTheEndOfACall('twice');
    expect(receipts(test)).toEqual([]);
  });
});

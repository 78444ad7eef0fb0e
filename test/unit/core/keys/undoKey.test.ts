import { describe, expect, it } from 'vitest';
import { end, press, receipts, sentTo, withKeys } from '../../../support/keyTests';

describe('undo by key', () => {
  const live = { capabilities: ['Hangup', 'DeleteUserDataPair'] };

  it('takes the pair out of a live call that had none', async () => {
    const test = await withKeys();
    test.call(live);
    await press(test, 'Control+Alt+1');
    test.call({ ...live, userData: { DispositionCode: 'Referred' } }, 'AttachedDataChanged');
    await press(test, 'Control+Alt+0');
    expect(JSON.parse(test.http.sent('POST')[1]?.body ?? '')).toEqual({
      operationName: 'DeleteUserDataPair',
      key: 'DispositionCode',
    });
    test.call({ ...live, userData: {} }, 'AttachedDataChanged');
    expect(test.application.snapshot().status).toMatchObject({ action: 'clear', name: 'Referred', state: 'confirmed' });
    test.call({ state: 'Released', capabilities: [] });
    expect(test.application.snapshot().pendingWrapUps).toHaveLength(1);
  });

  it('puts the earlier value back on a live call', async () => {
    const test = await withKeys();
    test.call({ ...live, userData: { DispositionCode: 'NoAnswer' } });
    await press(test, 'Control+Alt+1');
    test.call({ ...live, userData: { DispositionCode: 'Referred' } }, 'AttachedDataChanged');
    await press(test, 'Control+Alt+0');
    expect(sentTo(test)).toEqual(['CALL1 Referred', 'CALL1 NoAnswer']);
    expect(test.application.snapshot().status).toMatchObject({ isUndo: true, name: 'NoAnswer' });
  });

  it('goes on with the undo when the first answer is not there yet', async () => {
    const test = await withKeys();
    test.call(live);
    await press(test, 'Control+Alt+1');
    await press(test, 'Control+Alt+0');
    expect(sentTo(test)).toEqual(['CALL1 Referred', 'CALL1 clear']);
  });

  it('is too late once an ended call’s code has gone out', async () => {
    const test = await withKeys();
    end(test);
    await press(test, 'Control+Alt+1');
    await test.clock.advance(3_000);
    await press(test, 'Control+Alt+0');
    expect(receipts(test)).toContainEqual(
      expect.objectContaining({ problem: { code: 'tooLate', who: '+1 555 0100', displayName: 'Referred' } }),
    );
  });

  it('brings an overtaken choice back that had not left yet', async () => {
    const test = await withKeys();
    end(test);
    await press(test, 'Control+Alt+1');
    const chosen = await test.commands.setDisposition({ callId: 'CALL1', name: 'Resolved' });
    if (!chosen.ok) throw new Error(chosen.failure.code);
    await test.commands.undoDisposition(chosen.value);
    await test.clock.advance(3_000);
    expect(sentTo(test)).toEqual(['CALL1 Referred']);
  });

  it('asks for nothing again while an overtaken choice comes back', async () => {
    const test = await withKeys();
    end(test);
    await press(test, 'Control+Alt+1');
    const chosen = await test.commands.setDisposition({ callId: 'CALL1', name: 'Resolved' });
    if (!chosen.ok) throw new Error(chosen.failure.code);
    const asked = (): number => test.log.lines.filter((line) => line.includes('"state":"asking"')).length;
    const before = asked();
    await test.commands.undoDisposition(chosen.value);
    expect(asked()).toBe(before);
  });

  it('takes a correction back that was made in the list of today’s calls, and says when there is no more', async () => {
    const test = await withKeys();
    end(test);
    await press(test, 'Control+Alt+1');
    await test.clock.advance(60_000);
    await test.commands.dismissCall({ callId: 'CALL1' });
    expect(test.keys.press('Control+Alt+0')).toBe(false);
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Resolved' });
    await press(test, 'Control+Alt+0');
    await press(test, 'Control+Alt+0');
    expect(receipts(test)).toContainEqual(expect.objectContaining({ problem: { code: 'nothingToUndo' } }));
    await test.clock.advance(60_000);
    expect(sentTo(test)).toEqual(['CALL1 Referred']);
  });

  it('says so when there is nothing to undo', async () => {
    const test = await withKeys();
    test.call(live);
    await press(test, 'Control+Alt+0');
    expect(receipts(test)).toMatchObject([{ problem: { code: 'nothingToUndo' } }]);
  });
});

import { describe, expect, it } from 'vitest';
import { withKeys } from '../../../support/keyTests';

describe('changing a key', () => {
  it('gives the keys back while a new one is pressed, and takes them again', async () => {
    const test = await withKeys();
    test.call({});
    await test.commands.pauseKeys({ isPaused: true });
    expect(test.keys.takenKeys).toEqual([]);
    await test.commands.pauseKeys({ isPaused: false });
    expect(test.keys.takenKeys).toContain('Control+Alt+1');
    await test.commands.pauseKeys({ isPaused: true });
    await test.clock.advance(30_000);
    expect(test.keys.takenKeys).toContain('Control+Alt+1');
  });

  it('is in force at once and kept', async () => {
    const test = await withKeys();
    test.call({});
    expect(await test.commands.setKey({ action: 'code1', accelerator: 'ctrl+shift+7' })).toMatchObject({ ok: true });
    expect(test.keys.takenKeys).toContain('Control+Shift+7');
    expect(test.keys.takenKeys).not.toContain('Control+Alt+1');
    await test.commands.setKey({ action: 'code1', accelerator: 'default' });
    expect(test.keys.takenKeys).toContain('Control+Alt+1');
  });

  it('leaves the old key where the new one cannot be had', async () => {
    const test = await withKeys();
    test.call({});
    test.keys.ownedByOthers.add('Control+Shift+7');
    expect(await test.commands.setKey({ action: 'code1', accelerator: 'Control+Shift+7' })).toMatchObject({
      failure: { code: 'refused' },
    });
    expect(await test.commands.setKey({ action: 'code1', accelerator: 'Control+Alt+2' })).toMatchObject({
      failure: { code: 'usedBy', action: 'code2' },
    });
    expect(await test.commands.setKey({ action: 'code1', accelerator: 'A' })).toMatchObject({
      failure: { code: 'notAKey' },
    });
    expect(test.keys.takenKeys).toContain('Control+Alt+1');
  });

  it('is not given to a code that does not exist', async () => {
    const test = await withKeys();
    for (const action of ['code:__proto__', 'code:constructor', 'code:Gone'] as const) {
      expect(await test.commands.setKey({ action, accelerator: 'Control+Alt+J' })).toMatchObject({
        failure: { code: 'unknownCode' },
      });
    }
    // What such a code had before it was gone can be switched off.
    expect(await test.commands.setKey({ action: 'code:Gone', accelerator: null })).toMatchObject({ ok: true });
    expect(await test.commands.setKey({ action: 'code:Referred', accelerator: 'Control+Alt+J' })).toMatchObject({
      ok: true,
    });
  });

  it('tries a key without a call too, and gives it back', async () => {
    const test = await withKeys();
    expect(await test.commands.setKey({ action: 'undo', accelerator: 'Control+Alt+U' })).toMatchObject({ ok: true });
    expect(test.keys.takenKeys).toEqual([]);
    test.call({});
    expect(test.keys.takenKeys).toContain('Control+Alt+U');
  });
});

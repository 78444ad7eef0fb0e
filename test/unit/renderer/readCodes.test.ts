import { describe, expect, it } from 'vitest';
import { createApp } from 'vue';
import type { Bridge } from '../../../electron/contract/bridge';
import { useReadCodes } from '../../../renderer/dispositions/useReadCodes';
import { bridgeKey } from '../../../renderer/useBridge';

const key: symbol = bridgeKey;

function inAMenu(readCodesAgain: Bridge['readCodesAgain']): ReturnType<typeof useReadCodes> {
  const bridge: Pick<Bridge, 'readCodesAgain'> = { readCodesAgain };
  return createApp({})
    .provide(key, bridge)
    .runWithContext(() => useReadCodes());
}

describe('reading the codes again by hand', () => {
  it('asks once at a time, and says what came of it until the menu is opened again', async () => {
    const answers: (() => void)[] = [];
    const menu = inAMenu(
      () => new Promise((resolve) => answers.push(() => resolve({ ok: true, value: { codes: 'waiting' } }))),
    );
    const clicks = [menu.readCodes(), menu.readCodes()];
    menu.forgetAnswer();
    expect([menu.reading.value, answers.length]).toEqual(['reading', 1]);
    answers[0]?.();
    await Promise.all(clicks);
    expect(menu.reading.value).toBe('waiting');
    menu.forgetAnswer();
    expect(menu.reading.value).toBe('idle');
  });

  it('says that it failed, and can be asked again, when the answer never comes', async () => {
    const menu = inAMenu(() => Promise.reject(new Error('no main process')));
    await expect(menu.readCodes()).rejects.toThrow('no main process');
    expect(menu.reading.value).toBe('failed');
  });
});

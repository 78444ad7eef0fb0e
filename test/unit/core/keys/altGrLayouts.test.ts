import { describe, expect, it } from 'vitest';
import { typesWithAltGr, type KeyboardLayout } from '../../../../electron/core/keys/altGrLayouts';
import { FakeKeys } from '../../../fakes/fakeDesktop';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { dispositions, withKeys } from '../../../support/keyTests';

const windows = (name: string): KeyboardLayout => ({ system: 'windows', name });
const xkb = (name: string): KeyboardLayout => ({ system: 'xkb', name });

describe('AltGr', () => {
  it.each([
    ['German', [windows('00000407'), windows('00010407'), xkb('de'), xkb('de(nodeadkeys)'), xkb('at')]],
    ['Swiss', [windows('00000807'), windows('0000100C'), xkb('ch(fr)')]],
    ['Spanish', [windows('0000040A'), xkb('es')]],
    ['French', [windows('0000040c'), xkb('fr(oss)')]],
    ['American (International)', [windows('00020409'), xkb('us(intl)')]],
  ])('types characters with digits in %s', (_, layouts) => {
    expect(layouts.every(typesWithAltGr)).toBe(true);
  });

  it.each([
    ['American', [windows('00000409'), xkb('us')]],
    ['American (Dvorak)', [windows('00010409'), xkb('us(dvorak)')]],
    ['Latin American', [windows('0000080A'), xkb('latam')]],
    ['Polish (Programmers)', [windows('00000415')]],
    ['Japanese', [windows('00000411'), xkb('jp')]],
    ['a layout that nobody knows', [windows('ffffffff'), xkb('zz'), xkb('')]],
  ])('types none in %s', (_, layouts) => {
    expect(layouts.some(typesWithAltGr)).toBe(false);
  });
});

async function onGermanKeyboard(policy: unknown = {}, chosen: Readonly<Record<string, string>> = {}) {
  const keys = new FakeKeys();
  keys.layoutsInUse = [xkb('us'), xkb('de')];
  return signedInApplication(policy, aServer({ dispositions }), { keys, settings: { keys: chosen } });
}

function keyOf(test: TestApplication, action: string): string | null | undefined {
  return test.application.snapshot().keys.bindings.find((binding) => binding.action === action)?.accelerator;
}

describe('where AltGr types characters with digits', () => {
  it('the default keys have Shift as well', async () => {
    const test = await onGermanKeyboard();
    test.call({});
    expect(test.keys.takenKeys).toContain('Control+Alt+Shift+1');
    expect(test.keys.takenKeys).not.toContain('Control+Alt+1');
    expect(['undo', 'extend', 'focusPrompt', 'hold'].map((action) => keyOf(test, action))).toEqual([
      'Control+Alt+Shift+0',
      'Control+Alt+Shift+E',
      'Control+Alt+Shift+W',
      'Control+Alt+Shift+F6',
    ]);
  });

  it('agents keep the keys that they have chosen, and policies theirs', async () => {
    const policy = { keys: { defaults: { code2: 'Control+Alt+2' } } };
    const test = await onGermanKeyboard(policy, { code1: 'Control+Alt+1' });
    test.call({});
    expect([keyOf(test, 'code1'), keyOf(test, 'code2')]).toEqual(['Control+Alt+1', 'Control+Alt+2']);
  });

  it('a key that the agent has chosen is not taken away by a default', async () => {
    const test = await onGermanKeyboard({}, { undo: 'Control+Alt+Shift+1' });
    expect([keyOf(test, 'undo'), keyOf(test, 'code1')]).toEqual(['Control+Alt+Shift+1', null]);
  });

  it('a key goes back to the default of this keyboard', async () => {
    const test = await onGermanKeyboard({}, { code1: 'Control+Alt+1' });
    await test.commands.setKey({ action: 'code1', accelerator: 'default' });
    expect(keyOf(test, 'code1')).toBe('Control+Alt+Shift+1');
  });
});

it('keeps Ctrl+Alt on other keyboards', async () => {
  expect(keyOf(await withKeys(), 'code1')).toBe('Control+Alt+1');
});

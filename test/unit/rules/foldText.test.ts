import { expect, it } from 'vitest';
import { foldText } from '../../../electron/rules/foldText';

it.each([
  ['Rückruf', 'ruckruf'],
  ['Straße', 'strasse'],
  ['Résolu', 'resolu'],
  ['Ｆｕｌｌ　Ｗｉｄｔｈ', 'full width'],
])('%s is folded to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

import { expect, it } from 'vitest';
import { codeNodes } from '../../../electron/rules/codeTree';

it('there are no codes until they are loaded, and the same none each time', () => {
  expect(codeNodes({ state: 'loading' })).toEqual([]);
  expect(codeNodes({ state: 'loading' })).toBe(codeNodes({ state: 'loading' }));
});

import { describe, expect, it } from 'vitest';
import { capsOf, codeOf, globalCaps, numberOf } from '../../../renderer/dispositions/codeKeys';
import { aBinding, someBindings } from '../../support/keyFixtures';
import { someNodes } from '../../support/rendererFixtures';

const bindings = someBindings(someNodes());

describe('the numbers of the codes', () => {
  it('belong to the code, in a folder as well', () => {
    expect(
      ['REFERRED', 'WRONG_NUMBER', 'DELIVERY_LATE', 'CHARGED_TWICE'].map((name) => numberOf(bindings, name)),
    ).toEqual([1, 5, 6, 9]);
  });

  it('leave out what is not among the codes', () => {
    expect(numberOf(bindings, 'GONE')).toBeNull();
  });

  it('lead back to the code', () => {
    expect([codeOf(bindings, 6)?.displayName, codeOf(bindings, 0)]).toEqual(['Delivery late', null]);
  });

  it('are not taken from a key of its own that a code has', () => {
    const own = aBinding('code:REFERRED', { code: { name: 'REFERRED', displayName: 'Referred' } });
    expect(numberOf([own], 'REFERRED')).toBeNull();
  });
});

describe('the key caps', () => {
  it('are those of the binding', () => {
    expect(capsOf(bindings, 'focusPrompt')).toEqual(['Ctrl', 'Alt', 'W']);
  });

  it('are not shown for a key that another program has', () => {
    expect(capsOf([aBinding('undo', { state: 'refused' })], 'undo')).toBeNull();
  });

  it('tell what is held with a digit', () => {
    expect([
      globalCaps(bindings),
      globalCaps([aBinding('code1', { accelerator: null, caps: [], state: 'off' })]),
    ]).toEqual([['Ctrl', 'Alt'], []]);
  });
});

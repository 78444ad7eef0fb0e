import { describe, expect, it } from 'vitest';
import { parseCall } from '../../../../electron/core/gws/call';
import { plainLine } from '../../../../electron/core/privacy/plainLine';
import { parseBusinessAttribute } from '../../../support/atOnce';

describe('a name from outside', () => {
  it('is one line that reads the same everywhere', () => {
    expect(plainLine('\u202e0010 555 1+\u2067 evil')).toBe('0010 555 1+ evil');
    expect(plainLine('Sold\r\n\u0000\u001b[31mred\u2028now ')).toBe('Sold [31mred now');
    expect(plainLine('שלום Ärger 👋')).toBe('שלום Ärger 👋');
  });

  it('is that already when the call or the code arrives', () => {
    const call = parseCall({ id: 'CALL1', participants: ['\u202eJane\nDoe', '\u202e'], dnis: '15000\u0007' });
    expect(call).toMatchObject({ participants: ['Jane Doe'], dnis: '15000' });
    const values = [{ name: 'A\u202e', displayName: '\u202egnp.exe' }];
    // The name is what GWS stores: it is sent as it came.
    expect(
      parseBusinessAttribute({ businessAttributes: [{ name: 'DispositionCode', values }] }, 'DispositionCode').nodes,
    ).toEqual([{ kind: 'code', name: 'A\u202e', displayName: 'gnp.exe' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyCheckOf } from '../../../../electron/adapters/config/policyCheck';
import { linkIn } from '../../../../electron/adapters/lifecycle/linkIn';
import { refusedAtStart } from '../../../../electron/adapters/lifecycle/startConditions';
import { linkedNumber, numberInLink } from '../../../../electron/core/dialLinks/dialLink';
import { policySchema } from '../../../../electron/core/policy/policy';

function asked(link: string, blockedInLinks: readonly string[] = []) {
  return linkedNumber({ agent: null, policy: policySchema.parse({ dialling: { links: true, blockedInLinks } }) }, link);
}

describe('the number of a link', () => {
  it.each([
    ['tel:+493023125044', '+493023125044'],
    ['TEL:030-231.25044', '03023125044'],
    ['tel:+49%2030%20(231)%2025044', '+493023125044'],
    ['tel:%2B4930', '+4930'],
    ['callto://+493023125044/', '+493023125044'],
    ['sip:+493023125044@pbx.example;user=phone?subject=x', '+493023125044'],
    ['sips:030@pbx.example', '030'],
    ['wrapkey:6001', '6001'],
    ['wrapkey://6001/', '6001'],
    ['tel:12345;phone-context=+49;ext=9', '12345'],
    ['tel:030/23125044?call', '03023125044'],
  ])('of %s is %s', (link, number) => {
    expect(asked(link)).toEqual({ kind: 'number', number });
  });

  it.each([
    ...[
      'tel:',
      'tel:+',
      'tel:;ext=1',
      'tel:1-555-WRAPKEY',
      'sip:jane@pbx.example',
      'wrapkey:dial/1',
      'https:123',
      '123',
      '',
    ],
    ...[
      'tel:*21*0900123%23',
      'tel:%2A21',
      'tel:12#34',
      'tel:12&34',
      'tel:1%00',
      'tel:1\n2',
      'tel:1+2',
      'tel:12,,34',
      'tel:\u0661\u0662',
    ],
    ...[
      `tel:${'1'.repeat(65)}`,
      `tel:1;${'x'.repeat(300)}`,
      'javascript:tel:1',
      'tel:%E0%A4',
      'tel:1p2',
      'tel:--check-policy',
    ],
  ])('is none of %j', (link) => {
    expect(asked(link)).toEqual({ kind: 'notANumber' });
  });

  it('is not one that the policy blocks, however it is written', () => {
    const premium = ['^(00|\\+)?(49)?0?900'];
    for (const link of ['tel:0900123', 'tel:+49900123', 'tel:0-900-123', 'tel:%2B49%20900%20123', 'sip:0900123@x'])
      expect(asked(link, premium)).toEqual({ kind: 'blocked' });
    expect(asked('tel:030900', premium)).toEqual({ kind: 'number', number: '030900' });
  });

  it('has digits alone, with a plus before them at most, whatever the link is', () => {
    const parts = fc.constantFrom(
      ...['+', '0', '900', '%2B', '%2A', '*', '#', ';', '@', '?', '/', ' ', 'a', '\u202e', '\0', '%'],
    );
    const link = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom('tel:', 'sip:', 'callto://', 'wrapkey:'), link, (scheme, rest) => {
        const result = asked(`${scheme}${rest}`);
        if (result.kind === 'number') expect(result.number).toMatch(/^\+?[0-9]{1,64}$/);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is read from a short link only', () => {
    expect(numberInLink(`tel:12${' '.repeat(400)}`)).toBeNull();
  });
});

describe('a command line', () => {
  it('has the link as any argument but the first', () => {
    expect(linkIn(['tel:1', '--hidden', '--', 'TEL:2'])).toBe('TEL:2');
    expect(linkIn(['wrapkey.exe', '--hidden', 'mailto:x', 'https://tel:1'])).toBeNull();
  });

  it('with a link starts the installed program, and a switch beside it still does not', () => {
    const started = (...args: readonly string[]) => refusedAtStart(args, {}, 'win32');
    expect(started('--', 'tel:+493023125044')).toEqual([]);
    expect(policyCheckOf(['wrapkey', '--', 'tel:1', '--check-policy'])).toBeNull();
    expect(started('tel:+493023125044')).toEqual([]);
    expect(started('tel:1', '--remote-debugging-port=9222')).toEqual(['--remote-debugging-port']);
  });
});

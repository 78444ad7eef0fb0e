import { describe, expect, it } from 'vitest';
import type { NumberRules } from '../../../electron/contract/dialling';
import { dialledNumber, dialledTarget } from '../../../electron/rules/dialledNumber';

const silent: NumberRules = { expression: null, supportedCharacters: null };
const usual: NumberRules = { expression: '^[0-9()\\-.+*#/ ]+$', supportedCharacters: '0123456789+' };

describe('a typed number', () => {
  it.each([
    ['6001', '6001'],
    [' +49 (30) 123-4567 ', '+49301234567'],
    ['030/123.45', '03012345'],
    ['\u202A+1 555 0100\u202C', '+15550100'],
    ['+1\u00A0555\u202F0100', '+15550100'],
    ['555–0100', '5550100'],
    ['555\u20110100', '5550100'],
  ])('%s is dialled as %s', (typed, dialled) => {
    expect(dialledNumber(typed, usual)).toBe(dialled);
    expect(dialledNumber(typed, silent)).toBe(dialled);
  });

  it.each(['', '   ', 'Priya', '6001x', '()', '+', '1'.repeat(65)])('%s is none', (typed) => {
    expect(dialledNumber(typed, usual)).toBeNull();
    expect(dialledNumber(typed, silent)).toBeNull();
  });

  it.each([
    ['tel: (7) 00-5', '7005'],
    ['tel:%2B49%2030%20123', '+4930123'],
    ['tel:%2849%29123', '49123'],
    ['TEL:+49-30-123;ext=5', '+4930123'],
    ['tel:+49%20(30)%20123', '+4930123'],
    ['sip:+4930123@sip.example;transport=tls', '+4930123'],
    ['sips:6001@sip.example', '6001'],
  ])('that is copied as the link %s is dialled as %s', (link, dialled) => {
    expect(dialledNumber(link, usual)).toBe(dialled);
    expect(dialledNumber(link, silent)).toBe(dialled);
  });

  it.each([
    ...['tel:', 'sip:priya@sip.example', 'sip:@6001', 'mailto:6001@mail.example'],
    // Without its letters it would be another number.
    ...['sip:jdoe2@sip.example', 'sip:room101@sip.example', 'tel:1-555-WRAPKEY', 'tel:7005x'],
    ...['tel:49%', 'tel:%E0%A4%A'],
  ])('%s is none either', (link) => {
    expect(dialledNumber(link, usual)).toBeNull();
    expect(dialledNumber(link, silent)).toBeNull();
  });

  it('keeps star and hash where the server does not say what it supports', () => {
    expect(dialledNumber('*72#', silent)).toBe('*72#');
    expect(dialledNumber('*72#', usual)).toBe('72');
  });

  it('follows the expression of the server', () => {
    const four = { expression: '^[0-9]{4}$', supportedCharacters: null };
    expect(dialledNumber('6001', four)).toBe('6001');
    expect(dialledNumber('60011', four)).toBeNull();
  });

  it.each(['^(', '[0-9', '\\'])('takes no notice of the broken expression %s', (expression) => {
    expect(dialledNumber('6001', { expression, supportedCharacters: null })).toBe('6001');
  });

  it.each([
    '^(\\d+)+$',
    '^(\\d|\\d\\d)*x$',
    '^\\d*\\d*\\d*\\d*x$',
    '^(?=\\d+)\\d+$',
    '^(\\d+)\\1$',
    `^${'\\d?'.repeat(40)}x$`,
  ])('does not let the expression %s of a server take long', (expression) => {
    const before = performance.now();
    expect(dialledNumber('1'.repeat(64), { expression, supportedCharacters: null })).toBe('1'.repeat(64));
    expect(performance.now() - before).toBeLessThan(500);
  });

  it.each(['^0\\-?[0-9]+$', '^\\+?[0-9 ()-]+(x[0-9]+)?$', '^(?:\\+49|0)[0-9 /-]{3,20}$', '^[\\d()\\-.+*#/ ]+$'])(
    'uses the expression %s',
    (expression) => {
      expect(dialledNumber('0301234', { expression, supportedCharacters: null })).toBe('0301234');
      expect(dialledNumber('a0301234', { expression, supportedCharacters: null })).toBeNull();
    },
  );
});

describe('a target of a list', () => {
  it.each([
    ['+49 (30) 123-4567', '+49301234567'],
    ['RP_Orders@Switch-1', 'RP_Orders@Switch-1'],
    [' agent_15001 ', 'agent_15001'],
    ['sip:orders', 'sip:orders'],
  ])('%s is dialled as %s', (number, dialled) => {
    expect(dialledTarget(number, usual)).toBe(dialled);
  });

  it.each(['', 'ext. 5 (home)', 'a\u202eb', 'x'.repeat(65)])('%s cannot be dialled', (number) => {
    expect(dialledTarget(number, usual)).toBeNull();
  });

  it('keeps its letters where the server would leave them out of a typed number', () => {
    const letters: NumberRules = { expression: '^[0-9A-Z]+$', supportedCharacters: '0123456789' };
    expect(dialledNumber('SALES1', letters)).toBe('1');
    expect(dialledTarget('SALES1', letters)).toBe('SALES1');
  });
});

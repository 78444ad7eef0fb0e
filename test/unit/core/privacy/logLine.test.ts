import { describe, expect, it } from 'vitest';
import { personal } from '../../../../electron/core/kernel/personalFact';
import { hideEverything, logLine } from '../../../../electron/core/privacy/logLine';
import { withoutSecrets, withoutSecretsAndPersons } from '../../../../electron/core/privacy/withoutSecrets';

describe('a line of the log', () => {
  it('holds ids, states, counts and durations as they are', () => {
    const facts = { callId: '0071023821aec011', entryId: '5e8a1c1e-1111-2222-3333-123456789012', waitMs: 60_000 };
    expect(logLine('disposition', { ...facts, isSafe: true, cause: null }, hideEverything)).toBe(
      'disposition {"callId":"0071023821aec011","entryId":"5e8a1c1e-1111-2222-3333-123456789012","waitMs":60000,"isSafe":true,"cause":null}',
    );
  });

  it('hides a personal fact altogether until a policy says otherwise', () => {
    const line = logLine(
      'call',
      { from: personal('number', '+1 555 0177'), who: personal('name', 'Ann') },
      hideEverything,
    );
    expect(line).toBe('call {"from":"••••","who":"••••"}');
  });

  it('shows of a personal fact what the word for its kind allows, and hides the others', () => {
    const filter = { default: 'hide', keys: { number: 'unhide-last,4' } };
    const facts = { from: personal('number', '+15550177'), host: personal('host', 'gws.example') };
    expect(logLine('call', facts, filter)).toBe('call {"from":"•••••0177","host":"••••"}');
  });

  it('takes a kind only from the words themselves', () => {
    const filter = { default: 'hide', keys: JSON.parse('{"__proto__":"unhide-first,99"}') as Record<string, string> };
    expect(logLine('call', { who: personal('name', 'Ann') }, filter)).toBe('call {"who":"••••"}');
  });

  it.each(['15550177', '+15550177', '1 555 0177 x'])('takes no telephone number for an id: %s', (callId) => {
    expect(logLine('call', { callId }, hideEverything)).not.toContain('0177');
  });

  it('ends at 4,000 characters', () => {
    expect(logLine('long', { reason: 'no '.repeat(10_000) }, hideEverything)).toHaveLength(4_000);
  });

  it('takes no time, whatever a fact is made of', () => {
    const reason = `${'1 '.repeat(40_000)}${'a'.repeat(4_000_000)}@${'password'.repeat(5_000)}`;
    const before = process.cpuUsage();
    logLine('long', { reason, other: 'password'.repeat(500_000) }, hideEverything);
    // Of the processor, not of the clock: the machine may be busy with something else.
    expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  });

  it('stays one line', () => {
    expect(logLine('odd', { reason: 'a\nb\u2028c' }, hideEverything).split('\n')).toHaveLength(1);
  });
});

describe('the last net', () => {
  it.each([
    ['Authorization: Basic amRvZTpzZWNyZXQ=', 'Authorization: •••'],
    ['{"authorization":"Bearer abcdef.ghi"}', '{"authorization":"•••"}'],
    ['proxy said Basic amRvZTpzZWNyZXQ= twice', 'proxy said Basic ••• twice'],
    ['got Negotiate YIIFxwYGKwYBBQUC', 'got Negotiate •••'],
    ['Cookie: JSESSIONID=abc; route=1', 'Cookie: •••'],
    ['set-cookie: a=b; Path=/; HttpOnly', 'set-cookie: •••'],
    ['X-CSRF-TOKEN: 6c2f', 'X-CSRF-TOKEN: •••'],
    ['at /me;jsessionid=node01abc?x=1', 'at /me;jsessionid=•••'],
    ['password=hunter2&user=x', 'password=•••&user=x'],
    ['{"password":"hunter2"}', '{"password":"•••"}'],
    [String.raw`{\"password\":\"hunter2\"}`, String.raw`{\"password\":\"•••\"}`],
    ['access_token=xyz', 'access_token=•••'],
    ['SAMLResponse=PHNhbWxw', 'SAMLResponse=•••'],
    ['http://jane:hunter2@gws.example/', 'http://•••@gws.example/'],
    ['eyJhbGciOi.eyJzdWIiOi.c2ln', '•••'],
  ])('removes the secret of %s', (text, left) => {
    expect(withoutSecrets(text)).toBe(left);
  });

  it.each([
    ['call from +1 555 0177 ended', 'call from ••• ended'],
    ['call from +49 (30) 123-4567', 'call from •••'],
    ['tel 0301234567', 'tel •••'],
    ['jane.doe@example.com left', '••• left'],
    [`ticket ${'aB3'.repeat(20)}`, 'ticket •••'],
  ])('removes the person of %s', (text, left) => {
    expect(withoutSecretsAndPersons(text)).toBe(left);
  });

  it.each([
    'ENOSPC',
    'at Outbox.send (file:///main.js:12345:17) | at run (node:internal/x:88:1)',
    '33.2.1',
    'session {"state":"connected"}',
    'certificateNotTrusted ERR_CERT_AUTHORITY_INVALID',
  ])('leaves %s', (text) => {
    expect(withoutSecretsAndPersons(text)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { GwsClient } from '../../../../electron/core/gws/gwsClient';
import { readingOf } from '../../../../electron/core/gws/reading';
import { parseServerAddress } from '../../../../electron/core/gws/serverAddress';
import { SessionSecrets } from '../../../../electron/core/gws/sessionSecrets';
import { base64 } from '../../../../electron/core/privacy/base64';
import { FakeClock } from '../../../fakes/fakeClock';
import { FakeHttp } from '../../../fakes/fakeHttp';

const jdoe = { userName: 'jdoe', password: 'Gänse+42 füße' };

function readingAfter(credentials = jdoe) {
  const secrets = new SessionSecrets();
  secrets.usedPassword(credentials);
  secrets.sawHeaders({
    'set-cookie': 'JSESSIONID=node01abcdef; Path=/; Expires=Wed, 21 Oct 2026 07:28:00 GMT, route=blue-7777; HttpOnly',
    'x-csrf-token': 'csrf-0815-token',
  });
  return readingOf(secrets, () => []);
}

describe('a text of the server', () => {
  it.each([
    jdoe.password,
    encodeURIComponent(jdoe.password),
    Buffer.from(`jdoe:${jdoe.password}`, 'utf8').toString('base64'),
    Buffer.from(`jdoe:${jdoe.password}`, 'latin1').toString('base64'),
    'node01abcdef',
    'blue-7777',
    'csrf-0815-token',
  ])('does not bring back a secret of the session, whatever it is in: %#', (secret) => {
    const reading = readingAfter();
    for (const text of [secret, `Wrong: "${secret}"`, `${'x'.repeat(290)}${secret}`]) {
      for (const read of [reading.said(text), reading.line(text, 300), reading.value(text, 1_000)]) {
        expect(read).not.toContain(secret);
        expect(read).not.toContain(secret.slice(0, 8));
      }
    }
  });

  it('does not bring back the password, however many cookies the server has sent since', () => {
    const secrets = new SessionSecrets();
    secrets.usedPassword(jdoe);
    for (let sent = 0; sent < 200; sent += 1) secrets.sawHeaders({ 'set-cookie': `S=cookie-${String(sent)}` });
    expect(secrets.without(`Wrong: ${jdoe.password}, cookie-199`, false)).toBe('Wrong: •••, •••');
  });

  it('does not bring back a secret that is hidden between characters that nobody sees', () => {
    const hidden = Array.from(jdoe.password).join('\u200b');
    expect(readingAfter().said(`Wrong: ${hidden}`)).toBe('Wrong: •••');
    expect(readingAfter().said(`${'\u200b'.repeat(2_395)}${jdoe.password}`)).not.toContain('Gän');
  });

  it.each(['Hunter\u200b2-\u00adGeheim', ' Hunter2-Geheim ', 'Hunter2-\u202eGeheim'])(
    'does not bring back a password that is shown without what nobody sees: %j',
    (password) => {
      const reading = readingAfter({ userName: 'jdoe', password });
      for (const text of [`Wrong: ${password}`, 'Wrong: Hunter2-Geheim']) {
        for (const read of [reading.said(text), reading.line(text), reading.value(text, 100)]) {
          expect(read).toMatch(/^Wrong: +•••$/);
        }
      }
    },
  );

  it('does not bring back the beginning of a secret that is longer than what is looked at', () => {
    const secrets = new SessionSecrets();
    const long = Array.from({ length: 400 }, (_, index) => `${String(index)}-`).join('');
    secrets.sawHeaders({ 'set-cookie': `A=${long}` });
    const reading = readingOf(secrets, () => []);
    for (const text of [long, `${long}${long}`, `x${long}`]) {
      for (const read of [reading.line(text, 80), reading.line(text), reading.value(text, 500)]) {
        expect(read).not.toContain('0-1-');
        expect(read).not.toContain('2-3-');
      }
    }
  });

  it('keeps its other words', () => {
    expect(readingAfter().said('The call 21 of jdoe is gone.')).toBe('The call 21 of jdoe is gone.');
    // Where the password is the user name, it stands in the sign-in form anyway.
    expect(readingAfter({ userName: 'agent1', password: 'agent1' }).said('No such agent1')).toBe('No such agent1');
  });

  it('is read like that whatever a request brings', async () => {
    const server = parseServerAddress('https://gws.example');
    if (server === null) throw new Error('an address');
    const body = JSON.stringify({
      statusCode: 3,
      statusMessage: `No: ${jdoe.password}, ${'\u202e'.repeat(3)}csrf-0815-token`,
    });
    const http = new FakeHttp(() => ({
      kind: 'answer',
      status: 500,
      headers: { 'x-csrf-header': 'X-CSRF', 'x-csrf-token': 'csrf-0815-token' },
      body,
    }));
    const answer = await new GwsClient({ http, clock: new FakeClock() }, server).get('/api/v2/me', jdoe);
    expect(answer).toMatchObject({ ok: false, failure: { said: 'No: •••, •••' } });
  });
});

describe('Base64 without Node', () => {
  it.each(['', 'a', 'ab', 'abc', 'jdoe:secret', 'ä€😀'])('is the same as with it: %j', (text) => {
    expect(base64(text, 'utf8')).toBe(Buffer.from(text, 'utf8').toString('base64'));
    expect(base64('jdoe:Füße', 'latin1')).toBe(Buffer.from('jdoe:Füße', 'latin1').toString('base64'));
  });
});

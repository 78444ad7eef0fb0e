import { describe, expect, it } from 'vitest';
import { parseCall } from '../../../../electron/core/gws/call';
import { readEnvelope } from '../../../../electron/core/gws/envelope';
import { parseGwsEvent } from '../../../../electron/core/gws/event';
import { standIn } from '../../../../electron/core/gws/identifier';
import { readingOf, type Reading } from '../../../../electron/core/gws/reading';
import { SessionSecrets } from '../../../../electron/core/gws/sessionSecrets';
import { parseSettings } from '../../../../electron/core/gws/settings';
import { parseBusinessAttribute, parseDispositionGroups, parseUser } from '../../../support/atOnce';

const password = 'Hunter2-Geheim';
const cookie = 'node01abcdef';

function readingAfter(secret = password): Reading {
  const secrets = new SessionSecrets();
  secrets.usedPassword({ userName: 'jdoe', password: secret });
  secrets.sawHeaders({ 'set-cookie': `JSESSIONID=${cookie}; Path=/` });
  return readingOf(secrets, () => []);
}

describe('a secret of the session that comes back', () => {
  const forms = [
    password,
    password.toUpperCase(),
    `x-${password}-y`,
    encodeURIComponent(password),
    cookie,
    `${password} `,
  ];

  it.each(forms)('is no id of a call, of a device or of an agent: %#', (secret) => {
    const reading = readingAfter();
    const found = [
      parseCall(
        {
          id: secret,
          callUuid: secret,
          parentCallPath: `/calls/${secret}`,
          uri: `http://gws/api/v2/me/calls/${secret}`,
          path: `/calls/${secret}`,
          devicePath: `/devices/${secret}`,
        },
        reading,
      ),
      parseCall({ path: `/calls/${secret}` }, reading),
      parseUser({ user: { id: secret, devices: [{ id: secret }] } }, 'jdoe', reading),
      parseGwsEvent('/v2/me', { data: { messageType: 'ErrorMessage', callPath: `/calls/${secret}` } }, reading),
    ];
    const text = JSON.stringify(found).toLowerCase();
    expect(text).not.toContain(password.toLowerCase());
    expect(text).not.toContain(cookie);
    expect(found[0]).toMatchObject({ callUuid: null, parentCallId: null, uri: null, path: null, deviceId: null });
  });

  it.each(forms)('is no name of a code, nor of a folder of codes: %#', (secret) => {
    const groups = [{ name: secret, dispositions: [{ name: secret }, { name: 'Sale' }] }];
    const values = [{ name: secret, values: [{ name: secret }, { name: 'Sale' }] }];
    for (const { nodes, leftOut } of [
      parseDispositionGroups({ groups: [{ name: 'Codes', groups }] }, 'Codes', readingAfter()),
      parseBusinessAttribute({ businessAttributes: [{ name: 'Codes', values }] }, 'Codes', readingAfter()),
    ]) {
      const text = JSON.stringify(nodes);
      for (const one of [password, cookie, encodeURIComponent(password)]) expect(text).not.toContain(one);
      expect(nodes).toMatchObject([{ kind: 'folder', children: [{ name: 'Sale' }] }]);
      expect(leftOut).toBe(1);
    }
  });

  it('makes the call one that is shown, always as the same, and that nothing is sent for', () => {
    const reading = readingAfter();
    const [call, again] = ['Ringing', 'Released'].map((state) => parseCall({ id: `A-${password}`, state }, reading));
    expect(call?.idFault).toBe('secret');
    expect(again?.id).toBe(call?.id);
    expect(parseCall({ id: `B-${password}`, state: 'Ringing' }, reading)?.id).not.toBe(call?.id);
  });

  it('cannot be guessed by what stands in its place', () => {
    const places = [password, 'Another-Secret'].map((secret) =>
      standIn(`${secret} `, 'illFormed', readingAfter(secret)),
    );
    expect(places[0]).toBe(places[1]);
  });

  it('spoils no id when it is so short that it stands in one by chance, unless it is all of it', () => {
    const reading = readingAfter('1234');
    expect(parseCall({ id: '006c1234a008' }, reading)).toMatchObject({ id: '006c1234a008', idFault: null });
    expect(parseCall({ id: '1234' }, reading)?.idFault).toBe('secret');
  });

  it.each(['key-name', 'value-business-attribute'])('is no %s of dispositions', (option) => {
    const settings = (value: string) => ({ 'interaction-workspace': { [`interaction.disposition.${option}`]: value } });
    expect(JSON.stringify(parseSettings(settings(`My${password}`), readingAfter()))).not.toContain(password);
    expect(JSON.stringify(parseSettings(settings('MyResult'), readingAfter()))).toContain('MyResult');
  });

  it.each([
    ['https://hunter2-geheim.example/', password],
    ['//www.HUNTER2-GEHEIM.example/x', password],
    ['https://g%C3%A4nse-f%C3%BC%C3%9Fe.example/', 'gänse-füße'],
    ['https://GÄNSE-füße.example/', 'gänse-füße'],
  ])('is no host that a redirect leads to: %s', (location, secret) => {
    const answer = { kind: 'answer', status: 302, headers: { location }, json: undefined } as const;
    expect(readEnvelope(answer, readingAfter(secret))).toEqual({
      ok: false,
      failure: { kind: 'redirected', target: '' },
    });
  });

  it('does not matter behind the host of a redirect, which is all that is told of it', () => {
    const location = `https://idp.example/login?ticket=${cookie}`;
    const answer = { kind: 'answer', status: 302, headers: { location }, json: undefined } as const;
    expect(readEnvelope(answer, readingAfter())).toMatchObject({ failure: { target: location } });
  });
});

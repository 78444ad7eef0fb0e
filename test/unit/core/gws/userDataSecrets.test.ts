import { describe, expect, it } from 'vitest';
import { initialState } from '../../../../electron/core/applicationState';
import { bounds } from '../../../../electron/core/gws/bounds';
import { readingOf } from '../../../../electron/core/gws/reading';
import { SessionSecrets } from '../../../../electron/core/gws/sessionSecrets';
import { readUserData, type ReadUserData } from '../../../../electron/core/gws/userData';
import { shownDispositionKey, wantedKeys } from '../../../../electron/core/outbox/dispositionKey';

const password = '48151623';

function read(raw: unknown, { wantedKeys = [] as readonly string[], secret = password } = {}): ReadUserData {
  const secrets = new SessionSecrets();
  secrets.usedPassword({ userName: 'jdoe', password: secret });
  const userData = readUserData(
    raw,
    readingOf(secrets, () => wantedKeys),
  );
  if (userData === null) throw new Error('user data');
  return userData;
}

describe('user data that brings back a secret of the session', () => {
  it('is without it in names, also in nested ones', () => {
    expect(read({ [`Your ${password}`]: 'a', outer: { [password]: 'b' } }).userData).toEqual({
      'Your •••': 'a',
      outer: { '•••': 'b' },
    });
  });

  it('keeps one row of several whose names are the same without it, and says that others are left out', () => {
    const { userData, loss } = read({ [password]: 'a', [`${password}\u200b`]: 'b', other: 'c' });
    expect(userData).toEqual({ '•••': 'a', other: 'c' });
    expect(loss.rows).toBe(1);
    const nested = read({ outer: { [password]: 'a', [`${password}\u200b`]: 'b' } });
    expect(nested).toMatchObject({ userData: { outer: { '•••': 'a' } }, loss: { cutKeys: ['outer'] } });
  });

  it('keeps the names that the policy knows: by them it is shown, masked, hidden and confirmed', () => {
    const { userData } = read(
      { DispositionCode: 'Sale', outer: { DispositionCode: 'x' } },
      { wantedKeys: ['DispositionCode'], secret: 'Code' },
    );
    expect(userData).toEqual({ DispositionCode: 'Sale', outer: { DispositionCode: 'x' } });
  });

  it('names what was cut as it is shown', () => {
    const { loss } = read({ [password]: 'x'.repeat(bounds.userDataValueLength + 1) });
    expect(loss.cutKeys).toEqual(['•••']);
  });

  it('is without it in numbers', () => {
    expect(read({ a: 48151623, b: 14815162399, c: { d: [48151623] }, e: 4815 }).userData).toEqual({
      a: '•••',
      b: '1•••99',
      c: { d: ['•••'] },
      e: 4815,
    });
    expect(read({ a: true, b: false }, { secret: 'true' }).userData).toEqual({ a: '•••', b: false });
  });

  it.each(Array.from({ length: password.length + 1 }, (_, index) => index))(
    'shows no part of it where a long value is cut within it, after %d characters',
    (length) => {
      const before = 'x'.repeat(bounds.userDataValueLength - length);
      const { userData } = read({ Long: `${before}${password}, and more` });
      expect(userData['Long']).toBe(length === password.length ? `${before}•••…` : `${before}…`);
    },
  );

  it('shows no part of it behind what was taken out, nor of two that overlap', () => {
    const secrets = new SessionSecrets();
    secrets.sawHeaders({ 'set-cookie': 'A=abcdef; Path=/, B=defghi; Path=/' });
    const reading = readingOf(secrets, () => []);
    const room = bounds.userDataValueLength;
    const cut = (text: string): unknown =>
      readUserData({ Long: `${text}${'.'.repeat(room)}` }, reading)?.userData['Long'];
    expect(cut(`${'x'.repeat(room - 9)}abcdefabc`)).toBe(`${'x'.repeat(room - 9)}•••…`);
    expect(cut(`${'x'.repeat(room - 8)}abcdefgh`)).toBe(`${'x'.repeat(room - 8)}…`);
    expect(readUserData({ Short: 'abcdefghi' }, reading)?.userData).toEqual({ Short: '•••' });
  });

  it('is without it where nobody sees what stands between its characters, and keeps the others', () => {
    const hidden = Array.from(password).join('\u200b');
    const { userData } = read({ a: `is ${hidden}!`, b: `is ${hidden}${'x'.repeat(5_000)}`, c: 'kept\u200b' });
    expect(userData).toMatchObject({ a: 'is •••!', c: 'kept\u200b' });
    expect(userData['b']).toMatch(/^is •••x+…$/);
    const cut = read({ Long: `${'x'.repeat(bounds.userDataValueLength - 9)}${hidden}` }).userData['Long'];
    expect(cut).toBe(`${'x'.repeat(bounds.userDataValueLength - 9)}…`);
  });
});

it('counts all names of the policy, and that of the disposition, as names that stay', () => {
  const { policy, gwsFields } = initialState;
  const userData = {
    ...policy.userData,
    title: '{T}|{number}',
    order: ['A'],
    labels: { B: 'b' },
    masks: { C: 'hide' },
    hidden: ['D'],
  };
  const keys = wantedKeys(shownDispositionKey(initialState), { ...policy, userData }, gwsFields);
  expect(keys).toEqual([shownDispositionKey(initialState), 'T', 'A', 'B', 'C', 'D']);
});

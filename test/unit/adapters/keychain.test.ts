import { expect, it } from 'vitest';
import { Keychain } from '../../../electron/adapters/secrets/keychain';
import { settle } from '../../fakes/fakeClock';
import { FakeLogger } from '../../fakes/fakePorts';

const limitMs = 20;

/** A keychain that asks its user first; `unlock` is what the user does. */
function lockedLibrary() {
  const entries = new Map<string, string>();
  const done: string[] = [];
  let unlock: () => void = () => undefined;
  const unlocked = new Promise<void>((resolve) => (unlock = resolve));
  return {
    entries,
    done,
    unlock: () => unlock(),
    getPassword: async (_service: string, account: string) => {
      await unlocked;
      return entries.get(account) ?? null;
    },
    setPassword: async (_service: string, account: string, password: string) => {
      await unlocked;
      entries.set(account, password);
      done.push(`set ${account}`);
    },
    deletePassword: async (_service: string, account: string) => {
      await unlocked;
      done.push(`delete ${account}`);
      return entries.delete(account);
    },
  };
}

function keychainOf(library: ReturnType<typeof lockedLibrary>, answerLimitMs: number | null = limitMs): Keychain {
  return new Keychain(new FakeLogger(), { load: () => Promise.resolve(library), answerLimitMs });
}

it('gives up a keychain that keeps its user waiting', async () => {
  const keychain = keychainOf(lockedLibrary());
  expect(await keychain.read('a')).toEqual({ ok: false, failure: { code: 'slow' } });
  expect(await keychain.write('a', 'secret')).toEqual({ ok: false, failure: { code: 'slow' } });
  expect(await keychain.remove('a')).toEqual({ ok: false, failure: { code: 'slow' } });
});

it('takes out again what is written too late', async () => {
  const library = lockedLibrary();
  const keychain = keychainOf(library);
  expect(await keychain.write('a', 'secret')).toEqual({ ok: false, failure: { code: 'slow' } });
  library.unlock();
  await expect.poll(() => library.done).toEqual(['set a', 'delete a']);
  expect(library.entries.size).toBe(0);
});

it('leaves alone what was written later under the same name', async () => {
  const library = lockedLibrary();
  const keychain = keychainOf(library);
  expect(await keychain.write('a', 'old')).toEqual({ ok: false, failure: { code: 'slow' } });
  const later = keychain.write('a', 'new');
  library.unlock();
  expect(await later).toEqual({ ok: true, value: null });
  await settle();
  expect(library.entries.get('a')).toBe('new');
});

it('waits for as long as it takes where it has no limit', async () => {
  const library = lockedLibrary();
  library.entries.set('a', 'secret');
  const read = keychainOf(library, null).read('a');
  library.unlock();
  expect(await read).toEqual({ ok: true, value: 'secret' });
});

it('keeps what is written in time', async () => {
  const library = lockedLibrary();
  library.unlock();
  const keychain = keychainOf(library);
  expect(await keychain.write('a', 'secret')).toEqual({ ok: true, value: null });
  expect(await keychain.read('a')).toEqual({ ok: true, value: 'secret' });
});

it('says that there is none where its library cannot be loaded', async () => {
  const keychain = new Keychain(new FakeLogger(), { load: () => Promise.reject(new Error('no build')) });
  expect(await keychain.read('a')).toEqual({ ok: false, failure: { code: 'missing' } });
});

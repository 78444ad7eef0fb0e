import { describe, expect, it } from 'vitest';
import { filesKey, filesKeyOf } from '../../../electron/adapters/secrets/filesKey';
import { meansLocked } from '../../../electron/adapters/secrets/keychain';
import { fail, succeed } from '../../../electron/core/kernel/result';
import type { SecretFailure, SecretStore } from '../../../electron/core/session/secretsPort';

class FakeSecrets implements SecretStore {
  readonly kept = new Map<string, string>();
  failure: SecretFailure | null = null;
  forgets = false;
  hides = 0;
  refusesWrites = false;

  read(name: string): ReturnType<SecretStore['read']> {
    if (this.failure !== null) return Promise.resolve(fail(this.failure));
    if (this.hides > 0) {
      this.hides -= 1;
      return Promise.resolve(succeed(null));
    }
    return Promise.resolve(succeed(this.kept.get(name) ?? null));
  }

  write(name: string, secret: string): ReturnType<SecretStore['write']> {
    if (this.refusesWrites) return Promise.resolve(fail({ code: 'locked' }));
    if (!this.forgets) this.kept.set(name, secret);
    return Promise.resolve(this.failure === null ? succeed(null) : fail(this.failure));
  }

  remove(name: string): ReturnType<SecretStore['remove']> {
    this.kept.delete(name);
    return Promise.resolve(this.failure === null ? succeed(null) : fail(this.failure));
  }
}

/** It asks its user first; `answer` is what the user does. */
class WaitingSecrets extends FakeSecrets {
  answer: () => void = () => undefined;
  reads = 0;
  private readonly isAnswered = new Promise<void>((resolve) => (this.answer = resolve));

  override async read(name: string): ReturnType<SecretStore['read']> {
    this.reads += 1;
    await this.isAnswered;
    return super.read(name);
  }
}

describe('the key of the files', () => {
  it('is never written over because a keychain was locked when it was asked', async () => {
    const secrets = new FakeSecrets();
    const first = await filesKey(secrets, 'Journal');
    // The question to unlock it is turned away once: no error, and no secret.
    secrets.hides = 1;
    expect(await filesKey(secrets, 'Journal')).toEqual(first);
    secrets.hides = 1;
    secrets.refusesWrites = true;
    expect(await filesKey(secrets, 'Journal')).toEqual(fail('keychainLocked'));
    expect([...secrets.kept.keys()]).toEqual(['Journal']);
  });

  it('is made once, and is the same from then on', async () => {
    const secrets = new FakeSecrets();
    const first = await filesKey(secrets, 'Journal');
    expect(first).toEqual(await filesKey(secrets, 'Journal'));
    expect(first.ok ? first.value.length : 0).toBe(32);
    expect(await filesKey(secrets, 'Another')).not.toEqual(first);
  });

  it('is made anew when what is kept is none', async () => {
    const secrets = new FakeSecrets();
    secrets.kept.set('Journal', 'changed by hand');
    expect(await filesKey(secrets, 'Journal')).toMatchObject({ ok: true });
  });

  it('is not had from a keychain that forgets, is locked, slow or missing', async () => {
    const secrets = new FakeSecrets();
    secrets.forgets = true;
    expect(await filesKey(secrets, 'Journal')).toEqual(fail('noKeychain'));
    const risks = { missing: 'noKeychain', locked: 'keychainLocked', slow: 'keychainSlow' };
    for (const code of ['missing', 'locked', 'slow'] as const) {
      secrets.failure = { code };
      expect(await filesKey(secrets, 'Journal')).toEqual(fail(risks[code]));
    }
  });
});

describe('a keychain that answers after the program has gone on', () => {
  const limitMs = 1;

  it('is not waited for any longer, and its key counts from the answer on', async () => {
    const secrets = new WaitingSecrets();
    const key = filesKeyOf('/data', secrets, limitMs);
    expect(await key.get()).toEqual(fail('keychainSlow'));
    expect(await key.orNull()).toBeNull();
    secrets.answer();
    await key.answered();
    expect(await key.get()).toMatchObject({ ok: true });
    expect((await key.orNull())?.length).toBe(32);
  });

  it('is asked once, whatever it says in the end', async () => {
    const secrets = new WaitingSecrets();
    const key = filesKeyOf('/data', secrets, limitMs);
    expect(await key.get()).toEqual(fail('keychainSlow'));
    secrets.failure = { code: 'locked' };
    secrets.answer();
    await key.answered();
    expect(await key.get()).toEqual(fail('keychainLocked'));
    expect(secrets.reads).toBe(1);
  });
});

it('knows how keychains say that they are locked', () => {
  expect(meansLocked('Cannot create an item in a locked collection')).toBe(true);
  expect(meansLocked('Prompt was dismissed')).toBe(true);
  expect(meansLocked('The user name or passphrase you entered is not correct.')).toBe(true);
  expect(meansLocked('Cannot autolaunch D-Bus without X11 $DISPLAY')).toBe(false);
});

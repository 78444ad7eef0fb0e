import { describe, expect, it } from 'vitest';
import { succeed } from '../../electron/core/kernel/result';
import type { SecretStore } from '../../electron/core/session/secretsPort';

/** What the core counts on. `open` gives the same keychain to another program. */
export function holdsToTheContractOfSecrets(name: string, aKeychain: () => { open(): SecretStore }): void {
  describe(`${name}, as a store of secrets`, () => {
    it('has nothing under a name that was never written', async () => {
      const store = aKeychain().open();
      expect(await store.read('contract never written')).toEqual(succeed(null));
      expect(await store.remove('contract never written')).toEqual(succeed(null));
    });

    it('gives back what was written last, also to the next program', async () => {
      const keychain = aKeychain();
      const store = keychain.open();
      expect(await store.write('contract last', 'first')).toEqual(succeed(null));
      expect(await store.write('contract last', 'pässwörd ✓ "quoted"')).toEqual(succeed(null));
      expect(await keychain.open().read('contract last')).toEqual(succeed('pässwörd ✓ "quoted"'));
      expect(await store.remove('contract last')).toEqual(succeed(null));
    });

    it('keeps names apart', async () => {
      const store = aKeychain().open();
      await store.write('contract one', '1');
      await store.write('contract two', '2');
      expect(await store.remove('contract one')).toEqual(succeed(null));
      expect(await store.read('contract one')).toEqual(succeed(null));
      expect(await store.read('contract two')).toEqual(succeed('2'));
      await store.remove('contract two');
    });
  });
}

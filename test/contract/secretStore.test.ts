import { Keychain } from '../../electron/adapters/secrets/keychain';
import { FakeLogger } from '../fakes/fakePorts';
import { MemorySecrets } from '../fakes/memorySecrets';
import { holdsToTheContractOfSecrets } from './secretStoreContract';

holdsToTheContractOfSecrets('the keychain of the tests', () => {
  const secrets = new MemorySecrets();
  return { open: () => secrets };
});

// The real keyring is on the desktop: test/desktop/secretStore.test.ts.
holdsToTheContractOfSecrets('the adapter over a library in memory', () => {
  const entries = new Map<string, string>();
  const library = {
    getPassword: (_service: string, name: string) => Promise.resolve(entries.get(name) ?? null),
    setPassword: (_service: string, name: string, secret: string) =>
      Promise.resolve(entries.set(name, secret)).then(() => undefined),
    deletePassword: (_service: string, name: string) => Promise.resolve(entries.delete(name)),
  };
  return { open: () => new Keychain(new FakeLogger(), { load: () => Promise.resolve(library) }) };
});

import { Keychain } from '../../electron/adapters/secrets/keychain';
import { holdsToTheContractOfSecrets } from '../contract/secretStoreContract';
import { FakeLogger } from '../fakes/fakePorts';

holdsToTheContractOfSecrets('the keyring of the desktop', () => ({ open: () => new Keychain(new FakeLogger()) }));

import type { SecretFailure, SecretStore } from '../ports';
import type { Result } from '../result';
import type { Site } from './siteServers';

/** Passwords in the keychain of the system, one entry for each server and user, under a name that its user recognises. */
export class KeptPasswords {
  constructor(private readonly secrets: SecretStore) {}

  /** `null` when there is none. */
  recall(site: Site, userName: string): Promise<Result<string | null, SecretFailure>> {
    return this.secrets.read(entryName(site, userName));
  }

  keep(site: Site, userName: string, password: string): Promise<Result<null, SecretFailure>> {
    return this.secrets.write(entryName(site, userName), password);
  }

  forget(site: Site, userName: string): Promise<Result<null, SecretFailure>> {
    return this.secrets.remove(entryName(site, userName));
  }
}

function entryName({ first }: Site, userName: string): string {
  return `Password of ${userName} at ${first.base}`;
}

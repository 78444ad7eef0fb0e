import type { Logger, SecretFailure, SecretStore } from '../ports';
import type { Result } from '../result';
import type { Site } from './siteServers';

/** Passwords in the keychain of the system, one entry for each server and user, under a name that its user recognises. */
export class KeptPasswords {
  constructor(private readonly ports: { readonly secrets: SecretStore; readonly log: Logger }) {}

  /** `null` when there is none, or the keychain does not give it. */
  async recall(site: Site, userName: string): Promise<string | null> {
    const read = await this.ports.secrets.read(entryName(site, userName));
    if (!read.ok) this.ports.log.warn('kept password not read', { cause: read.failure.code });
    return read.ok ? read.value : null;
  }

  keep(site: Site, userName: string, password: string): Promise<Result<null, SecretFailure>> {
    return this.ports.secrets.write(entryName(site, userName), password);
  }

  forget(site: Site, userName: string): Promise<Result<null, SecretFailure>> {
    return this.ports.secrets.remove(entryName(site, userName));
  }
}

function entryName({ first }: Site, userName: string): string {
  return `Password of ${userName} at ${first.base}`;
}

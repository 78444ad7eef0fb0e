import { execFileSync } from 'node:child_process';

/** The password that Wrapkey has stored for this agent, read from the keyring by another program; `null` for none. */
export function passwordInKeyring(agent: { readonly server: string; readonly userName: string }): string | null {
  const account = `Password of ${agent.userName} at ${agent.server}`;
  try {
    return execFileSync('secret-tool', ['lookup', 'service', 'Wrapkey', 'account', account], { encoding: 'utf8' });
  } catch {
    // It exits with an error when there is no such entry.
    return null;
  }
}

import { execFileSync } from 'node:child_process';

/** The password that Wrapkey keeps for this agent, as the keyring tells it to another program; `null` when there is none. */
export function passwordInKeyring(agent: { readonly server: string; readonly userName: string }): string | null {
  const account = `Password of ${agent.userName} at ${agent.server}`;
  try {
    return execFileSync('secret-tool', ['lookup', 'service', 'Wrapkey', 'account', account], { encoding: 'utf8' });
  } catch {
    // Its exit code when there is no such entry.
    return null;
  }
}

import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appArguments, electronRuntime } from '../../build/electron-path.mjs';
import { until } from '../support/desktopScreen';
import { passwordInKeyring } from '../support/keyring';
import { launchElectron, mainPage, signInFully, type Account } from '../support/launchElectron';
import { ChildProgram } from './childProgram';

const startLimitMs = 30_000;
const probe = join(import.meta.dirname, 'probe', 'probe.cjs');

/** Where a Wrapkey keeps what is its own from one start to the next. */
export function userDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-bench-'));
  writeFileSync(join(folder, 'policy.json'), '{}');
  return folder;
}

/** An agent who has once signed in to stay so: the password is in the keyring. */
export async function keptSignIn(account: Account): Promise<string> {
  const userDataDir = userDataFolder();
  const env = { WRAPKEY_POLICY: join(userDataDir, 'policy.json') };
  const electronApp = await launchElectron({ userDataDir, env, limitMs: startLimitMs });
  await signInFully(await mainPage(electronApp, startLimitMs), { ...account, keep: true }, startLimitMs);
  // The keychain takes its time, and a program that quits does not wait for it.
  await until(() => passwordInKeyring(account), 'the password to be in the keyring', startLimitMs);
  await electronApp.close();
  return userDataDir;
}

/** Wrapkey as it is, with nothing that drives it but the probe; `script` is run in its page from the beginning. */
export function startWrapkey(userData: string, script: string, key?: string): ChildProgram {
  const args = ['-r', probe, ...appArguments(), `--user-data-dir=${userData}`, '--password-store=gnome-libsecret'];
  const child = spawn(electronRuntime().executable, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...process.env,
      WRAPKEY_POLICY: join(userData, 'policy.json'),
      BENCH_SCRIPT: script,
      ...(key === undefined ? {} : { BENCH_KEY: key }),
    },
  });
  return new ChildProgram(child, () => undefined);
}

/** Runs a script in the page of the main window. */
export async function runInPage(program: ChildProgram, script: string, limitMs?: number): Promise<number> {
  program.tell(`run ${Buffer.from(script).toString('base64')}`);
  return program.says('ran', limitMs);
}

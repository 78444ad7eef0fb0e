import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime, isSandboxed } from '../../build/electron-path.mjs';
import { ChildProgram } from './childProgram';

type Settings = Readonly<Record<string, string>>;

const mostTries = 50;

/**
 * A folder that may still be written to by what has just been ended: from the beginning each time, because Node's own
 * tries do not look for files that have come since.
 */
export function removeFolder(folder: string): void {
  for (let tries = 1; ; tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (tries === mostTries) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/** A bare Electron program of test/bench/floors, that is ready. Its settings go through the environment: a password has no place on a command line. */
export async function startFloor(name: string, settings: Settings = {}): Promise<ChildProgram> {
  const userData = mkdtempSync(join(tmpdir(), 'wrapkey-floor-'));
  const program = spawnFloor(name, { userData, settings, ended: () => removeFolder(userData) });
  await program.says('ready');
  return program;
}

/** The same, not waited for, in a folder that is the caller's. */
export function startFloorIn(userData: string, name: string): ChildProgram {
  return spawnFloor(name, { userData, settings: {}, ended: () => undefined });
}

function spawnFloor(
  name: string,
  { userData, settings, ended }: { userData: string; settings: Settings; ended: () => void },
): ChildProgram {
  const args = [scriptOf(name), `--user-data-dir=${userData}`, ...(isSandboxed() ? [] : ['--no-sandbox'])];
  const child = spawn(electronRuntime().executable, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...settings },
  });
  return new ChildProgram(child, ended);
}

/** One that needs no window. */
export async function startNodeFloor(name: string, settings: Settings): Promise<ChildProgram> {
  const child = spawn(process.execPath, [scriptOf(name)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...settings },
  });
  const program = new ChildProgram(child, () => undefined);
  await program.says('ready');
  return program;
}

function scriptOf(name: string): string {
  return join(import.meta.dirname, 'floors', name, 'main.mjs');
}

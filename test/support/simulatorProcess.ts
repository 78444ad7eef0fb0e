import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'out', 'simulator', 'main.js');

/** The simulator as a separate program, which can be killed like a server. */
export interface SimulatorProcess {
  readonly gwsUrl: string;
  readonly controlUrl: string;
  /** Kills it without a clean end. */
  kill(): Promise<void>;
}

/** Port 0 means any free port; give the ports of a killed simulator to replace it. */
export async function startSimulatorProcess(ports = { gws: '0', control: '0' }): Promise<SimulatorProcess> {
  const child = spawn(process.execPath, [program, '--port', ports.gws, '--control-port', ports.control], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => kill(child));
  const [gwsUrl, controlUrl] = await addresses(child);
  return { gwsUrl, controlUrl, kill: () => kill(child) };
}

async function addresses(child: ChildProcess): Promise<readonly [string, string]> {
  if (child.stdout === null) throw new Error('the simulator has no output');
  let gws: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /https?:\/\/\S+/.exec(line)?.[0];
    if (gws === undefined) gws = address;
    else if (address !== undefined) {
      child.stdout.resume();
      return [gws, address];
    }
  }
  throw new Error('the simulator ended before it said where it is');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

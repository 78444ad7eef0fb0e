import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const children = pathToFileURL(resolve('build/process/children.mjs')).href;

/** Runs one child after the other, as `npm test` runs its suites, and prints the number of each. */
const twoSteps = `
  import { endChildrenOnSignal, exitCodeOf, start } from '${children}';
  endChildrenOnSignal();
  for (const step of [1, 2]) {
    const child = start(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
    console.log(child.pid);
    await exitCodeOf(child);
  }
`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it('leaves no child behind when it is told to end, and starts no other', async () => {
  const program = spawn(process.execPath, ['--input-type=module', '-e', twoSteps], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started: number[] = [];
  for await (const line of createInterface({ input: program.stdout })) {
    started.push(Number(line));
    if (started.length === 1) program.kill('SIGTERM');
  }
  if (program.exitCode === null) await once(program, 'exit');

  expect(started).toHaveLength(1);
  expect(started.filter(isAlive)).toEqual([]);
  expect(program.exitCode).toBe(143);
});

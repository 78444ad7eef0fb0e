import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { repositoryRoot } from '../../../build/prepare/folders.mjs';
import { repeated, sumOfRuns } from '../../../build/testing/repetition.mjs';
import type { Outcome } from '../../../build/testing/summary.mjs';

function aRun(parts: Partial<Outcome> = {}): Outcome {
  return { name: 'e2e', passed: 3, failed: 0, skipped: 0, failures: [], notes: [], ...parts };
}

const oneFails = aRun({ passed: 2, failed: 1, failures: ['rings'], notes: ['failed: rings: no bell'] });
const twoFail = aRun({
  passed: 1,
  failed: 2,
  failures: ['answers', 'rings'],
  notes: ['failed: answers: deaf', 'failed: rings: no bell'],
});

test('adds up all runs, and says which test failed in how many of them', () => {
  expect(sumOfRuns([oneFails, aRun(), twoFail])).toEqual({
    name: 'e2e',
    passed: 6,
    failed: 3,
    skipped: 0,
    failures: ['rings', 'answers', 'rings'],
    notes: [
      'run 1: 2 passed, 1 failed',
      'run 2: 3 passed, 0 failed',
      'run 3: 1 passed, 2 failed',
      'failed: rings: no bell',
      'failed: answers: deaf',
      'failed in 2 of 3 runs: rings',
      'failed in 1 of 3 runs: answers',
    ],
  });
});

test('runs as often as it is told, also when a run fails, and says after each what came of it', async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line.trim()));
  onTestFinished(() => log.mockRestore());
  const results = [twoFail, aRun()];

  expect(await repeated(2, () => Promise.resolve(results.shift() ?? aRun()))).toEqual([twoFail, aRun()]);
  expect(lines).toEqual([
    expect.stringContaining('Run 1 of 2: 1 passed, 2 failed ('),
    expect.stringContaining('Run 2 of 2: 3 passed, 0 failed ('),
  ]);
});

test('the load ends with whoever started it, however that ended', async () => {
  const load = spawn(process.execPath, [join(repositoryRoot, 'build/testing/load.mjs')], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  onTestFinished(() => void load.kill('SIGKILL'));
  const ended = once(load, 'exit');
  load.stdin.end();
  expect(await ended).toEqual([0, null]);
});

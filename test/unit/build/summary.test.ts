import { expect, onTestFinished, test, vi } from 'vitest';
import { failedStep, passedStep, printSummary, skippedStep } from '../../../build/testing/summary.mjs';

function printed(): string[] {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  onTestFinished(() => log.mockRestore());
  return lines;
}

test('ends with the sum alone on its line', () => {
  const lines = printed();

  const exitCode = printSummary([
    passedStep('types'),
    { name: 'unit', passed: 41, failed: 0, skipped: 0, failures: [], notes: [] },
  ]);

  expect(lines.at(-1)?.trim()).toBe('42 passed, 0 failed');
  expect(exitCode).toBe(0);
});

test('fails when one step failed, and names what was skipped with its reason', () => {
  const lines = printed();

  const exitCode = printSummary([failedStep('e2e', 'not run: the build failed'), skippedStep('desktop', 'Linux only')]);

  expect(lines.at(-1)?.trim()).toBe('0 passed, 1 failed, 1 skipped');
  expect(lines.join('\n')).toContain('not run: the build failed');
  expect(lines.join('\n')).toContain('Linux only');
  expect(exitCode).toBe(1);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockForGood } from '../../../electron/adapters/journal/journalLock';
import { aJournalPath } from '../../support/journals';

/** Another process that holds the lock of that file until it is killed; the lock is what `journalLock` makes on Linux. */
async function anotherHolder(file: string): Promise<() => Promise<void>> {
  const source = `
    import { runnerImport } from 'vite';
    const { module } = await runnerImport(${JSON.stringify(join(import.meta.dirname, '../../../electron/adapters/journal/journalLock.ts'))}, { configFile: false });
    console.log(await module.lockForGood(${JSON.stringify(file)}, process.platform));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: readonly unknown[] = await once(child.stdout, 'data');
  expect(String(said[0])).toContain('null');
  return async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
}

it('lets one process at a time write a journal, and the next one as soon as it is gone, however it went', async () => {
  const file = aJournalPath();
  const kill = await anotherHolder(file);
  expect(await lockForGood(file, process.platform)).toBe('inUse');
  expect(await lockForGood(`${file} of somebody else`, process.platform)).toBeNull();
  await kill();
  expect(await lockForGood(file, process.platform)).toBeNull();
  // Not even this process twice: there is one journal to a program.
  expect(await lockForGood(file, process.platform)).toBe('inUse');
});

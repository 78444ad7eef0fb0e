import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lockForGood } from '../../../electron/adapters/journal/journalLock';
import { aJournalPath } from '../../support/journals';

/** Another process that holds the lock of that file until it is killed. */
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

it.runIf(process.platform === 'linux')(
  'is not switched off by another user, who can take every address but no file',
  async () => {
    const file = aJournalPath();
    const address = `\0wrapkey-${createHash('sha256').update(file).digest('hex')}`;
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(address, resolve));
    onTestFinished(() => void squatter.close());
    expect(await lockForGood(file, process.platform)).toBeNull();
    expect(statSync(`${file}.lock`).mode & 0o777).toBe(0o600);
  },
);

it.runIf(process.platform === 'linux')(
  'is none where something else stands in its place, and waits for nobody',
  async () => {
    const file = aJournalPath();
    expect(spawnSync('mkfifo', [`${file}.lock`]).status).toBe(0);
    expect(await lockForGood(file, process.platform)).toBeNull();
    const other = aJournalPath();
    symlinkSync('/etc/hostname', `${other}.lock`);
    expect(await lockForGood(other, process.platform)).toBe('notWritable');
  },
);

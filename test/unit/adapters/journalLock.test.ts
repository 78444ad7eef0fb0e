import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { JournalLock } from '../../../electron/adapters/journal/journalLock';
import { aJournalPath } from '../../support/journals';

/** Another process that holds the lock of that file until it is killed. */
async function anotherHolder(file: string): Promise<() => Promise<void>> {
  const source = `
    import { runnerImport } from 'vite';
    const { module } = await runnerImport(${JSON.stringify(join(import.meta.dirname, '../../../electron/adapters/journal/journalLock.ts'))}, { configFile: false });
    console.log(await (globalThis.lock = new module.JournalLock(${JSON.stringify(file)}, process.platform)).hold());
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

function lock(file: string): JournalLock {
  return new JournalLock(file, process.platform);
}

it('lets one process at a time write a journal, and the next one as soon as it is gone, however it went', async () => {
  const file = aJournalPath();
  const kill = await anotherHolder(file);
  const own = lock(file);
  expect(await own.hold()).toBe('inUse');
  expect(await lock(`${file} of somebody else`).hold()).toBeNull();
  await kill();
  expect(await own.hold()).toBeNull();
  // Not even this process twice: there is one journal to a program.
  expect(await lock(file).hold()).toBe('inUse');
  expect(await Promise.all([own.hold(), own.hold()])).toEqual([null, null]);
});

describe.runIf(process.platform !== 'win32')('a lock whose file somebody removed', () => {
  it('is taken again, and kept from others', async () => {
    const file = aJournalPath();
    const own = lock(file);
    expect(await own.hold()).toBeNull();
    rmSync(dirname(file), { recursive: true });
    expect(await own.hold()).toBeNull();
    expect(await lock(file).hold()).toBe('inUse');
  });

  it('is lost when another process was faster, for as long as that runs', async () => {
    const file = aJournalPath();
    const own = lock(file);
    expect(await own.hold()).toBeNull();
    rmSync(`${file}.lock`);
    const kill = await anotherHolder(file);
    expect(await own.hold()).toBe('inUse');
    await kill();
    expect(await own.hold()).toBeNull();
    expect(await lock(file).hold()).toBe('inUse');
  });
});

it.runIf(process.platform === 'linux')(
  'is not switched off by another user, who can take every address but no file',
  async () => {
    const file = aJournalPath();
    const address = `\0wrapkey-${createHash('sha256').update(file).digest('hex')}`;
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(address, resolve));
    onTestFinished(() => void squatter.close());
    expect(await lock(file).hold()).toBeNull();
    expect(statSync(`${file}.lock`).mode & 0o777).toBe(0o600);
  },
);

it.runIf(process.platform === 'linux')(
  'is none where something else stands in its place, and waits for nobody',
  async () => {
    const file = aJournalPath();
    expect(spawnSync('mkfifo', [`${file}.lock`]).status).toBe(0);
    expect(await lock(file).hold()).toBeNull();
    const other = aJournalPath();
    symlinkSync('/etc/hostname', `${other}.lock`);
    expect(await lock(other).hold()).toBe('notWritable');
  },
);

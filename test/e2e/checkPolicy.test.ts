import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appArguments, electronRuntime } from '../../build/electron-path.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrapkey-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the program prints on its standard output, and how it ends. There is no display: it needs none. */
function run(...args: readonly string[]): Promise<{ readonly output: string; readonly exitCode: unknown }> {
  const all = [...appArguments(), `--user-data-dir=${join(folder, 'user')}`, ...args];
  const env = { ...process.env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
  return new Promise((resolve) => {
    execFile(electronRuntime().executable, all, { env, timeout: 30_000 }, (error, output) =>
      resolve({ output, exitCode: error === null ? 0 : error.code }),
    );
  });
}

function policy(text: string): string {
  const file = join(folder, 'policy.json');
  writeFileSync(file, text);
  return file;
}

describe('--check-policy', () => {
  it('explains a file, and leaves nothing behind', async () => {
    const file = policy('{\n"wrapUp": { "mode": "mandatory" } }');
    const { output, exitCode } = await run('--check-policy', file);
    expect(output).toMatch(/^Sources/);
    expect(output).toContain(`wrapUp.mode = "mandatory"  (${file}:2)`);
    expect(output).toContain('wrapUp.seconds = 60  (default)');
    expect(output.trimEnd()).toMatch(/0 errors, 0 warnings$/);
    expect(exitCode).toBe(0);
    expect(existsSync(join(folder, 'user', 'logs'))).toBe(false);
  });

  it('ends with 1 for warnings and 2 for errors', async () => {
    const warned = await run('--check-policy', policy('{"server":{"address":"http://gws.example"}}'));
    expect(warned).toMatchObject({ exitCode: 1, output: expect.stringContaining('not encrypted') as string });
    const broken = await run(`--check-policy=${policy('{"server":{\n"adress":1}}')}`);
    expect(broken).toMatchObject({
      exitCode: 2,
      output: expect.stringContaining('policy.json:2: server.adress') as string,
    });
    expect(await run('--check-policy', join(folder, 'gone.json'))).toMatchObject({ exitCode: 2 });
  });

  it('explains what counts on this machine without a file', async () => {
    const { output, exitCode } = await run('--check-policy');
    expect(output).toContain('policy.json');
    expect(output).toContain('Effective values:');
    expect([0, 1, 2]).toContain(exitCode);
  });
});

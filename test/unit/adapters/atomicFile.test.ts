import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../../electron/adapters/files/atomicFile';

describe('a file written atomically', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wrapkey-files-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is there whole, for this user only, and nothing else is', async () => {
    const file = join(folder, 'new', 'file.json');
    expect(await writeAtomically(file, 'content')).toMatchObject({ ok: true });
    expect(await readFile(file, 'utf8')).toBe('content');
    expect(await readdir(join(folder, 'new'))).toEqual(['file.json']);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('says why it could not be written', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await writeAtomically(join(folder, 'file', 'below'), '')).toMatchObject({ ok: false });
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setAside } from '../../../electron/adapters/files/brokenCopies';

describe('a file that cannot be read', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wrapkey-files-'));
    file = join(folder, 'file');
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function setAsideInTurn(contents: readonly string[]): Promise<void> {
    for (const content of contents) {
      await writeFile(file, content);
      await setAside(file);
    }
  }

  it('is set aside under another name', async () => {
    await writeFile(file, 'broken');
    expect(await setAside(file)).toBe(`${file}.broken`);
    expect(await readdir(folder)).toEqual(['file.broken']);
  });

  it('keeps the newest five copies, whatever was removed by hand', async () => {
    await setAsideInTurn(['1', '2', '3']);
    await rm(`${file}.broken.2`);
    await setAsideInTurn(['4', '5', '6', '7']);
    const names = (await readdir(folder)).toSorted();
    expect(names).toEqual(['3', '4', '5', '6', '7'].map((number) => `file.broken.${number}`));
    expect(await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).toEqual([
      ...['3', '4', '5', '6', '7'],
    ]);
  });

  it('leaves the copies of other files alone', async () => {
    const others = ['file.broken.new', 'file.broken.0', 'file2.broken', 'other.broken.9'];
    await Promise.all(others.map((name) => writeFile(join(folder, name), '')));
    await setAsideInTurn(['1', '2', '3', '4', '5', '6']);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(others));
    expect(await readdir(folder)).toHaveLength(others.length + 5);
  });
});

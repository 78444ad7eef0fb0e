import { readFileSync } from 'node:fs';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
}

/** The paths of the files in an archive of Electron's; its head says how long the JSON is that follows. */
export function pathsInAsar(path: string): readonly string[] {
  const archive = readFileSync(path);
  const start = 16;
  const root: Entry = JSON.parse(archive.toString('utf8', start, start + archive.readUInt32LE(12)));
  return pathsBelow(root, '').toSorted();
}

function pathsBelow({ files }: Entry, path: string): readonly string[] {
  if (files === undefined) return [path];
  return Object.entries(files).flatMap(([name, entry]) => pathsBelow(entry, path === '' ? name : `${path}/${name}`));
}

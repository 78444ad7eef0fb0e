import { readFileSync } from 'node:fs';
import { z } from 'zod';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
}

const entry: z.ZodType<Entry> = z.lazy(() => z.looseObject({ files: z.record(z.string(), entry).optional() }));

/** The paths of the files in an archive of Electron's; its head says how long the JSON is that follows. */
export function pathsInAsar(path: string): readonly string[] {
  const archive = readFileSync(path);
  const start = 16;
  const root = entry.parse(JSON.parse(archive.toString('utf8', start, start + archive.readUInt32LE(12))));
  return pathsBelow(root, '').toSorted();
}

function pathsBelow({ files }: Entry, path: string): readonly string[] {
  if (files === undefined) return [path];
  return Object.entries(files).flatMap(([name, entry]) => pathsBelow(entry, path === '' ? name : `${path}/${name}`));
}

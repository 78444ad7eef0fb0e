import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { lstat, open, readlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Distrust } from '../../core/policy/policySource';

export type TrustedFile =
  | { readonly ok: true; readonly handle: FileHandle }
  | { readonly ok: false; readonly at: string; readonly why: Distrust };

const mostLinks = 32;
const writableByOthers = 0o022;
const sticky = 0o1000;

/**
 * Opens a file that only `owners` could have written. The same is required of every folder above it and every link on
 * the way, so that nobody else can swap the file between the check and the reading. Throws when there is no such file.
 */
export async function openTrusted(file: string, owners: readonly number[]): Promise<TrustedFile> {
  const way = await walk(file, owners);
  if (!way.ok) return way;
  // Does not follow a link, and does not wait for the other end of a pipe.
  const handle = await open(way.path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  const stats = await handle.stat();
  const why = stats.isFile() ? distrustOf(stats, owners) : 'unknown';
  if (why === null) return { ok: true, handle };
  await handle.close();
  return { ok: false, at: way.path, why };
}

type Way =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly at: string; readonly why: Distrust };

async function walk(file: string, owners: readonly number[]): Promise<Way> {
  let here = '/';
  let rest = partsOf(file);
  for (let links = 0; links <= mostLinks;) {
    const stats = await lstat(here);
    // A link has no mode of its own; only the folder it is in can keep others from swapping it.
    const why = stats.isSymbolicLink() ? ownerDistrust(stats, owners) : distrustOf(stats, owners);
    if (why !== null) return { ok: false, at: here, why };
    if (stats.isSymbolicLink()) {
      const target = await readlink(here);
      rest = [...partsOf(target), ...rest];
      here = target.startsWith('/') ? '/' : dirname(here);
      links += 1;
      continue;
    }
    const [next, ...others] = rest;
    if (next === undefined) return { ok: true, path: here };
    here = next === '..' ? dirname(here) : join(here, next);
    rest = others;
  }
  return { ok: false, at: file, why: 'unknown' };
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function distrustOf(stats: Stats, owners: readonly number[]): Distrust | null {
  // In a sticky folder such as /tmp, others may add files but not swap those of someone else. The next step checks
  // those.
  const isShared = stats.isDirectory() && (stats.mode & sticky) !== 0;
  if ((stats.mode & writableByOthers) !== 0 && !isShared) return 'othersMayWrite';
  return ownerDistrust(stats, owners);
}

function ownerDistrust(stats: Stats, owners: readonly number[]): Distrust | null {
  return owners.includes(stats.uid) ? null : 'owner';
}

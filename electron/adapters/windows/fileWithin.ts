import { join, normalize, sep } from 'node:path';

/** `null` for a path that leads out of the root. */
export function fileWithin(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    // A malformed escape names no file.
    return null;
  }
  const file = normalize(join(root, decoded));
  const isFile = file.startsWith(root + sep) && !file.endsWith(sep) && !decoded.includes('\0');
  return isFile ? file : null;
}

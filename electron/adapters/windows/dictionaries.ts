import { copyFile, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const suffix = '.bdic';
/** Those of Chromium have less than 10 MB. */
const mostBytes = 50_000_000;

/** Copies the dictionaries of a folder to where Chromium looks for them. Returns the names of all that are there now. */
export async function copyDictionaries(from: string, to: string): Promise<readonly string[]> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => name.endsWith(suffix));
  for (const name of names) await copyIfNew(join(from, name), join(to, name));
  return (await readdir(to)).filter((name) => name.endsWith(suffix));
}

async function copyIfNew(from: string, to: string): Promise<void> {
  const source = await stat(from);
  const known = await stat(to).catch(() => null);
  const isKnown = known?.size === source.size && known.mtimeMs >= source.mtimeMs;
  if (isKnown || !source.isFile() || source.size > mostBytes) return;
  // Never half a file under the name that Chromium opens.
  const unfinished = `${to}.tmp`;
  await copyFile(from, unfinished);
  await rename(unfinished, to);
}

/**
 * The language of Chromium's checker for the language of the windows; `null` when there is no dictionary, since Chromium
 * would fetch one. `dictionaries`: names of files such as `de-DE-3-0.bdic`.
 */
export function checkerLanguage(language: string, { locale, available, dictionaries }: CheckerChoices): string | null {
  const has = (code: string): boolean =>
    dictionaries.some((name) => name.toLowerCase().startsWith(`${code.toLowerCase()}-`));
  const fits = available.filter((code) => code === language || code.startsWith(`${language}-`));
  const found = fits.filter(has);
  return found.find((code) => code === locale) ?? found.find((code) => code === `${language}-US`) ?? found[0] ?? null;
}

export interface CheckerChoices {
  /** Of the system, for instance `en-GB`. */
  readonly locale: string;
  /** What Chromium has checkers for. */
  readonly available: readonly string[];
  readonly dictionaries: readonly string[];
}

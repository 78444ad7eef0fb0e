import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../build/prepare/folders.mjs';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** All files in these folders with these endings, without comments. */
export function sourceFiles(folders: readonly string[], endings: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repositoryRoot, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && endings.some((ending) => file.name.endsWith(ending)))
      .map((file) => join(file.parentPath, file.name))
      .map((path) => ({
        path: path.slice(repositoryRoot.length + 1).replaceAll('\\', '/'),
        text: withoutComments(readFileSync(path, 'utf8')),
      })),
  );
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/[^\n]*/g, '$1');
}

export function filesWith(files: readonly SourceFile[], found: RegExp): readonly string[] {
  return files.filter(({ text }) => found.test(text)).map(({ path }) => path);
}

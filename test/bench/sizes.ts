import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { shippedPackages } from '../../build/shipped/packageApp.mjs';

// What does not depend on the machine. Kilobytes and megabytes are of ten.

/** What may be shipped; a package more or less is a decision, see docs/decisions/0007-dependencies.md. */
export const sizeLimits = { archiveMb: 3, rendererKb: 215, packages: 48 };

const archive = join(repositoryRoot, 'dist', 'linux-unpacked', 'resources', 'app.asar');
const out = join(repositoryRoot, 'out');

export interface Sizes {
  /** The archive itself when there is one, else what goes into it. */
  readonly archiveMb: number;
  readonly isPackaged: boolean;
  readonly rendererKb: number;
  readonly packages: number;
}

export function sizesOfProgram(): Sizes {
  const isPackaged = isFresh(archive);
  return {
    archiveMb: (isPackaged ? statSync(archive).size : bytesToPackage()) / 1e6,
    isPackaged,
    rendererKb: rendererBytes() / 1e3,
    packages: shippedPackages().length,
  };
}

/** One that was packaged before the last build says nothing of this program. */
function isFresh(file: string): boolean {
  return existsSync(file) && statSync(file).mtimeMs >= statSync(join(out, 'main', 'main.js')).mtimeMs;
}

/** What electron-builder.yml takes in, without the head of the archive. */
function bytesToPackage(): number {
  const keychain = join(repositoryRoot, 'node_modules', 'keytar');
  const files = [
    join(repositoryRoot, 'package.json'),
    ...filesBelow(join(out, 'main'), /\.js$/),
    ...filesBelow(join(out, 'preload'), /\.cjs$/),
    ...filesBelow(join(out, 'renderer'), /\.(html|js|css)$/),
    ...filesBelow(join(keychain, 'lib'), /keytar\.js$/),
    join(keychain, 'prebuilds', `linux-${process.arch}`, 'keytar.node'),
  ];
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

/** Scripts and styles of both windows, each packed by itself. */
function rendererBytes(): number {
  const files = filesBelow(join(out, 'renderer', 'assets'), /\.(js|css)$/);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}

function filesBelow(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

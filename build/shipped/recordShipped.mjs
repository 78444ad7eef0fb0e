import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';
import { packageFolderOf } from './shippedPackages.mjs';

export const shippedFolder = join(repositoryRoot, 'out', 'shipped');

/**
 * Writes down beside a bundle which packages are in it: `out/shipped/NAME.json`. What the bundler shook out is not.
 * @param {string} bundleName
 * @returns {import('vite').Plugin}
 */
export function recordShipped(bundleName) {
  return {
    name: 'wrapkey-record-shipped',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
      const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
      const inside = modules.filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(\?|$)/.test(id));
      const folders = new Set(inside.flatMap(([id]) => packageFolderOf(id) ?? []));
      mkdirSync(shippedFolder, { recursive: true });
      writeFileSync(join(shippedFolder, `${bundleName}.json`), `${JSON.stringify([...folders].sort(), null, 2)}\n`);
    },
  };
}

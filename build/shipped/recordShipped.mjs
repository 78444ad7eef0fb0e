import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';
import { packageFolderOf } from './shippedPackages.mjs';

export const shippedFolder = join(repositoryRoot, 'out', 'shipped');

/**
 * Records which packages are in a bundle, in `out/shipped/NAME.json`. Packages that tree-shaking removed are left out.
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

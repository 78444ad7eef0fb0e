/** Shows the progress of a download by the size of its folder. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const INTERVAL_MS = 5000;

/** @param {string} folder */
function sizeOf(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    // Files come and go while npm works.
    if (entry.isFile()) bytes += lstatSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

/**
 * @param {string} folder
 * @param {string} verb
 * @returns {() => void} stops it
 */
export function reportGrowth(folder, verb) {
  const timer = setInterval(() => {
    console.log(`  ${Math.round(sizeOf(folder) / 1e6)} MB ${verb}`);
  }, INTERVAL_MS);
  return () => clearInterval(timer);
}

/** Makes the icon file of macOS. The pictures are included unchanged. */
import { IconIcns } from '@shockpkg/icon-encoder';

/** The name and the width in pixels of each picture. The last four are for high-density screens. */
export const icnsPictures = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]);

/** @param {(size: number) => Buffer} pngOf */
export async function icnsFile(pngOf) {
  const icon = new IconIcns();
  for (const [name, size] of icnsPictures) await icon.addFromPng(pngOf(size), [name], true);
  return icon.encode();
}

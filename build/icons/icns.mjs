/** The icon file of macOS: pictures in PNG, one after the other, each under a name of four letters. */

/** The name of each picture, and how many pixels it is wide. The last four are for dense screens. */
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

/** @param {string} name @param {Buffer} content */
function block(name, content) {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}

/** @param {(size: number) => Buffer} pngOf */
export function icnsFile(pngOf) {
  return block('icns', Buffer.concat(icnsPictures.map(([name, size]) => block(name, pngOf(size)))));
}

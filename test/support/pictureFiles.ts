// Reads the facts of a picture file from its bytes.

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export function pngSize(file: Buffer): PictureSize {
  if (!file.subarray(0, 8).equals(pngSignature)) throw new Error('not a PNG file');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

/** The sizes that a Windows icon file declares, each checked against its picture. */
export function icoSizes(file: Buffer): readonly PictureSize[] {
  if (file.readUInt32LE(0) !== 0x00010000) throw new Error('not an ICO file');
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + index * 16;
    const start = file.readUInt32LE(entry + 12);
    const picture = file.subarray(start, start + file.readUInt32LE(entry + 8));
    const claimed = { width: file.readUInt8(entry) || 256, height: file.readUInt8(entry + 1) || 256 };
    const actual = picture.subarray(0, 8).equals(pngSignature) ? pngSize(picture) : bitmapSize(picture);
    if (actual.width !== claimed.width || actual.height !== claimed.height) throw new Error('a size that is not true');
    return actual;
  });
}

/** In an icon a bitmap is followed by its mask, and its height includes both. */
function bitmapSize(picture: Buffer): PictureSize {
  return { width: picture.readInt32LE(4), height: picture.readInt32LE(8) / 2 };
}

/** The pictures of a macOS icon file, by name. */
export function icnsPictures(file: Buffer): Readonly<Record<string, PictureSize>> {
  if (file.toString('latin1', 0, 4) !== 'icns' || file.readUInt32BE(4) !== file.length)
    throw new Error('not an ICNS file');
  const pictures: Record<string, PictureSize> = {};
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const end = at + file.readUInt32BE(at + 4);
    pictures[file.toString('latin1', at, at + 4)] = pngSize(file.subarray(at + 8, end));
  }
  return pictures;
}

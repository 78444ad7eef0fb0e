const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The encoding of HTTP Basic. Core has neither `Buffer` nor `btoa`. */
export function base64(text: string, charset: 'utf8' | 'latin1'): string {
  const bytes = charset === 'utf8' ? utf8(text) : Array.from(text, (one) => (one.codePointAt(0) ?? 0) & 0xff);
  let encoded = '';
  for (let start = 0; start < bytes.length; start += 3) {
    const [first = 0, second, third] = bytes.slice(start, start + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    encoded += digit(bits >> 18) + digit(bits >> 12);
    encoded += second === undefined ? '=' : digit(bits >> 6);
    encoded += third === undefined ? '=' : digit(bits);
  }
  return encoded;
}

function digit(bits: number): string {
  return digits.charAt(bits & 63);
}

function utf8(text: string): readonly number[] {
  return Array.from(text).flatMap((character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) return [point];
    if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
    if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
    return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
  });
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

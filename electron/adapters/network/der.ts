// As much of DER (X.690) as the parts of a certificate need that node:crypto does not show.

export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
}

/** The values that follow each other; throws where the bytes are no DER. */
export function derValues(bytes: Buffer): readonly DerValue[] {
  const values: DerValue[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const { value, length } = firstValue(rest);
    values.push(value);
    rest = rest.subarray(length);
  }
  return values;
}

function firstValue(bytes: Buffer): { readonly value: DerValue; readonly length: number } {
  const tag = bytes.readUInt8(0);
  const short = bytes.readUInt8(1);
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f;
  if (lengthBytes > 4 || short === 0x80) throw new RangeError('no DER length');
  const size = lengthBytes === 0 ? short : bytes.readUIntBE(2, lengthBytes);
  const start = 2 + lengthBytes;
  if (start + size > bytes.length) throw new RangeError('DER is cut off');
  return { value: { tag, content: bytes.subarray(start, start + size) }, length: start + size };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../electron/core/policy/jsonPlaces';

describe('JSON of an administrator', () => {
  it('says in which line a value stands', () => {
    const read = readJson('{\n  "a": {\n    "b": [1,\n 2]\n  }\n}');
    expect(read.ok && [['a'], ['a', 'b'], ['a', 'b', '1'], ['c']].map(read.lineOf)).toEqual([2, 3, 4, null]);
  });

  it('says which names stand twice', () => {
    expect(readJson('{"a":{"b":1,"c":2,"b":3},"b":1}')).toMatchObject({ ok: true, repeated: [['a', 'b']] });
  });

  it('says which of them counts, the last', () => {
    const read = readJson('{"a":\n1,\n"a": [\n2]}');
    expect(read.ok && [['a'], ['a', '0']].map(read.lineOf)).toEqual([3, 4]);
  });

  it('may start with a byte order mark', () => {
    expect(readJson('\uFEFF{}')).toMatchObject({ ok: true, value: {} });
  });

  it.each([
    ['{"a":1,}', 1, 8, 'a name'],
    ['{\n"a" 1}', 2, 5, '":"'],
    ['{\n  "a": secret\n}', 2, 8, 'a value'],
    ['{"a":"secret', 1, 6, 'does not end'],
    ['{"a":1', 1, 7, 'the text ends'],
    ['', 1, 1, 'the text ends'],
    ['{} secret', 1, 4, 'something follows'],
    ['{"a":"\\q"}', 1, 6, 'wrong escape'],
    ['{"a": 1 /* secret */}', 1, 9, 'comments'],
    ['[1 secret', 1, 4, 'in quotation marks'],
    ['[1.]', 1, 2, 'a number'],
    ['[1 2]', 1, 4, 'expected ","'],
    ['['.repeat(100_000), 1, 66, 'nested too deeply'],
  ])('says where %.30j is broken, and quotes nothing', (text, line, column, reason) => {
    const read = readJson(text);
    expect(read).toMatchObject({ ok: false, line, column, reason: expect.stringContaining(reason) as string });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it('takes exactly what JSON is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(), fc.string({ maxLength: 2 }), (json, at, put) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + put + json.slice(place);
        expect(readJson(text).ok).toBe(isJson(text));
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openLines, sealLine } from '../../../electron/adapters/journal/sealedLines';

const key = randomBytes(32);

async function texts(content: string, withKey = key): Promise<readonly string[]> {
  return (await openLines(content, withKey)).lines.map(({ text }) => text);
}

describe('sealed lines', () => {
  it('are opened with the key that sealed them, and no other', async () => {
    const content = sealLine('eins', 1, key) + sealLine('zwei ü', 2, key);
    expect(await texts(content)).toEqual(['eins', 'zwei ü']);
    expect(await texts(content, randomBytes(32))).toEqual([]);
    expect(content).not.toContain('eins');
  });

  it('are never sealed the same way twice', () => {
    expect(sealLine('eins', 1, key)).not.toBe(sealLine('eins', 1, key));
  });

  it('count only under their own number, and once', async () => {
    const line = sealLine('eins', 1, key);
    expect(await texts(line.replace('#1 ', '#2 '))).toEqual([]);
    expect(await openLines(line + line, key)).toMatchObject({ lines: [{ text: 'eins' }], damaged: 1 });
    // Out of its place it is used, and reported.
    expect(await openLines(sealLine('zwei', 2, key) + line, key)).toMatchObject({
      lines: [{ text: 'eins' }, { text: 'zwei' }],
      damaged: 1,
    });
  });

  it('drop a last one that was never finished, without calling it damage', async () => {
    const whole = sealLine('eins', 1, key);
    const torn = sealLine('zwei', 2, key).slice(0, -1);
    expect(await openLines(whole + torn, key)).toMatchObject({ damaged: 0, wholeLength: whole.length });
    expect(await openLines(`${whole}\0\0\0`, key)).toMatchObject({ damaged: 0, wholeLength: whole.length });
    expect(await texts(whole + torn)).toEqual(['eins']);
  });

  it('are found again behind whatever lies between', async () => {
    const content = `${sealLine('eins', 1, key)}<html>#9 abc</html>\n${sealLine('zwei', 2, key)}`;
    expect(await texts(content)).toEqual(['eins', 'zwei']);
  });
});

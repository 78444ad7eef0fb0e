import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostTokens, readJson } from '../../../../electron/core/kernel/readJson';
import { FakeClock } from '../../../fakes/fakeClock';

/** So long that it is read in pieces. */
const long = ' '.repeat(40_000);

/** Every look at it costs: each slice holds a few steps of the work. */
class BusyClock extends FakeClock {
  rests = 0;

  override monotonicMs(): number {
    this.spend(1);
    return super.monotonicMs();
  }

  override after(_delayMs: number, run: () => void): () => void {
    this.rests += 1;
    void Promise.resolve().then(run);
    return () => undefined;
  }
}

const read = (text: string): ReturnType<typeof readJson> => readJson(text, new FakeClock());

/** As the standard reads it. */
const standard = (text: string): unknown => JSON.parse(text);

describe('JSON that is read in pieces', () => {
  it('is what JSON.parse makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), async (text) => {
        expect(await read(`${text}${long}`)).toEqual({ ok: true, value: standard(text) });
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the letters that a piece could end in', async () => {
    const text = JSON.stringify(`x${'😀é'.repeat(20_000)}`);
    expect(await read(text)).toEqual({ ok: true, value: standard(text) });
    const shifted = JSON.stringify('😀é'.repeat(20_000));
    expect(await read(shifted)).toEqual({ ok: true, value: standard(shifted) });
  });

  it('makes no prototype of a name', async () => {
    const result = await read(`{"__proto__":{"isAdmin":true},"constructor":1}${long}`);
    const value: unknown = result.ok ? result.value : null;
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
    expect(value).not.toHaveProperty('isAdmin');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('may be nested as deep as a server likes', async () => {
    const result = await read('['.repeat(100_000) + ']'.repeat(100_000));
    expect(result).toMatchObject({ ok: true });
  });

  it.each(['', '{"a":', '{"a":1', '[1,2', '"x', '{} {}', '[1]]', 'nul', '<html>', '{"a" 1}', '[,]', '01', "{'a':1}"])(
    'is none when it is %j',
    async (text) => {
      expect(await read(`${long}${text}`)).toEqual({ ok: false, failure: 'notJson' });
      expect(await read(text)).toEqual({ ok: false, failure: 'notJson' });
    },
  );

  it('is given up where it has more in it than anybody needs', async () => {
    const list = (parts: number): string => `[${'0,'.repeat(parts - 1)}0]`;
    const most = mostTokens / 2 - 1;
    expect(await read(list(most))).toMatchObject({ ok: true });
    expect(await read(list(most + 1))).toEqual({ ok: false, failure: 'tooMuch' });
  });

  it('lets the program go on in between, the more often the longer it is', async () => {
    const restsFor = async (megabytes: number): Promise<number> => {
      const clock = new BusyClock();
      expect(await readJson(JSON.stringify('x'.repeat(megabytes * 1024 * 1024)), clock)).toMatchObject({ ok: true });
      return clock.rests;
    };
    const [one, four] = [await restsFor(1), await restsFor(4)];
    // 128 pieces of 8 KB, eight to a slice.
    expect(one).toBeGreaterThan(10);
    expect(four / one).toBeGreaterThan(3.5);
  });

  it('reads no further once it is given up', async () => {
    const clock = new BusyClock();
    await readJson(`[${'0,'.repeat(5_000_000)}0]`, clock);
    expect(clock.rests).toBeLessThan(20);
  });

  it('that is short is read at once', async () => {
    const clock = new BusyClock();
    expect(await readJson('{"a":1}', clock)).toEqual({ ok: true, value: { a: 1 } });
    expect(clock.rests).toBe(0);
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PlaceFile } from '../../../electron/adapters/windows/placeFile';
import { placeOnScreen } from '../../../electron/adapters/windows/windowPlace';
import { FakeLogger } from '../../fakes/fakePorts';

const primary = { x: 0, y: 0, width: 1280, height: 800 };
const second = { x: 1280, y: 0, width: 1920, height: 1080 };
const saved = { x: 1500, y: 100, width: 420, height: 700 };

describe('the place of the main window', () => {
  it('is left to the system the first time', () => {
    expect(placeOnScreen(null, [primary])).toEqual({ width: 400, height: 720 });
  });

  it('is where it was', () => {
    expect(placeOnScreen(saved, [primary, second])).toEqual(saved);
  });

  it('may hang over an edge, as long as it can be moved', () => {
    const over = { ...saved, x: 1100, y: 300 };
    expect(placeOnScreen(over, [primary])).toEqual(over);
  });

  it('is on a screen that exists when its own is gone', () => {
    expect(placeOnScreen(saved, [primary])).toEqual({ x: 860, y: 100, width: 420, height: 700 });
  });

  it('is below the upper edge, where its title bar can be reached', () => {
    expect(placeOnScreen({ ...saved, x: 100, y: -200 }, [primary])).toMatchObject({ x: 100, y: 0 });
  });

  it('is not larger than its screen', () => {
    expect(placeOnScreen({ x: 0, y: 0, width: 3000, height: 3000 }, [primary])).toEqual(primary);
  });

  it('can always be reached, whatever was saved', () => {
    const any = fc.record({
      x: fc.integer({ min: -100_000, max: 100_000 }),
      y: fc.integer({ min: -100_000, max: 100_000 }),
      width: fc.integer({ min: -100, max: 100_000 }),
      height: fc.integer({ min: -100, max: 100_000 }),
    });
    fc.assert(
      fc.property(any, fc.constantFrom([primary], [primary, second], [second, primary]), (place, areas) => {
        const found = placeOnScreen(place, areas);
        if (!('x' in found)) throw new Error('no place');
        const isReachable = areas.some(
          (area) =>
            found.y >= area.y &&
            found.y < area.y + area.height - 20 &&
            found.x + found.width >= area.x + 100 &&
            found.x <= area.x + area.width - 100,
        );
        expect(isReachable).toBe(true);
      }),
    );
  });
});

describe('the file of the window places', () => {
  async function aFile(): Promise<{ readonly file: string; readonly places: PlaceFile; readonly log: FakeLogger }> {
    const folder = await mkdtemp(join(tmpdir(), 'wrapkey-places-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'windows.json');
    const log = new FakeLogger();
    return { file, log, places: new PlaceFile(file, log) };
  }

  it('brings back the last of many places', async () => {
    const { file, places, log } = await aFile();
    for (const x of [1, 2, 3]) places.remember('main', { ...saved, x });
    await places.saveNow();
    expect(await new PlaceFile(file, log).load()).toEqual({ main: { ...saved, x: 3 } });
  });

  it('holds nothing the first time, without a word', async () => {
    const { places, log } = await aFile();
    expect(await places.load()).toEqual({});
    expect(log.lines).toEqual([]);
  });

  it.each(['', 'null', '{"main":{"x":1}}', '{"main":{"x":1e300,"y":0,"width":1,"height":1}}'])(
    'does without a place when it holds %j, and logs that',
    async (text) => {
      const { file, places, log } = await aFile();
      await writeFile(file, text);
      expect(await places.load()).toEqual({});
      expect(log.lines).toHaveLength(1);
      expect(await readFile(file, 'utf8')).toBe(text);
    },
  );
});

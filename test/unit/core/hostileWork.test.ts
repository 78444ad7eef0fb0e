import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CodeNode } from '../../../electron/core/gws/codeNode';
import { lastSegment } from '../../../electron/core/gws/identifier';
import { parseDispositionGroups, tellableCodes } from '../../support/atOnce';
import { StepCounter } from '../../support/stepCounter';

// Twice as much from a server must be twice the work. With the square of it, or worse, a server could hold main up for seconds.

const counter = new StepCounter();
beforeAll(() => counter.start());

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** How many times the work grows where there is twice as much to do. */
async function growth(work: (count: number) => () => unknown, count: number): Promise<number> {
  const [once, twice] = [await counter.stepsOf(work(count)), await counter.stepsOf(work(2 * count))];
  expect(once.all).toBeGreaterThan(count);
  return twice.all / once.all;
}

const twin = (name: string): CodeNode => ({ kind: 'code', name, displayName: 'Sale' });

describe('the work that a server can make', () => {
  it.each<[string, (count: number) => readonly CodeNode[]]>([
    ['whose names differ', (count) => numbers(count).map((index) => twin(`N${String(index)}`))],
    [
      'whose names differ where nobody sees it',
      (count) => numbers(count).map((index) => twin(`N${'\u200b'.repeat(index)}`)),
    ],
    [
      'whose names differ after what is shown of them',
      (count) => numbers(count).map((index) => twin(`${'N'.repeat(300)}${String(index)}`)),
    ],
    [
      'in a folder each',
      (count) =>
        numbers(count).map((index) => ({
          kind: 'folder',
          id: String(index),
          displayName: `F${String(index)}`,
          children: [twin(`N${String(index)}`)],
        })),
    ],
  ])('by codes of one label, %s, grows as they do', async (_how, codes) => {
    const work = (count: number): (() => unknown) => {
      const nodes = codes(count);
      return () => tellableCodes(nodes);
    };
    expect(await growth(work, 100)).toBeLessThan(2.2);
  });

  const folders = (list: readonly object[]): object => ({ groups: [{ name: 'DispositionCode', groups: list }] });

  it.each<[string, (count: number) => object]>([
    ['of one id', (count) => folders(numbers(count).map((index) => ({ id: 'same', name: `F${String(index)}` })))],
    [
      'of ids that were made of others',
      (count) =>
        folders([
          ...numbers(count).map((index) => ({ id: `same #${String(index)}`, name: 'A' })),
          ...numbers(count).map(() => ({ id: 'same', name: 'B' })),
        ]),
    ],
  ])('by folders %s grows as they do', async (_how, body) => {
    const work = (count: number): (() => unknown) => {
      const answer = { ...body(count) };
      return () => parseDispositionGroups(answer, 'DispositionCode');
    };
    expect(await growth(work, 200)).toBeLessThan(2.2);
  });

  it('by the address of a parent does not grow with its slashes', async () => {
    const work = (count: number): (() => unknown) => {
      const groups = numbers(100).map((index) => ({ name: `F${String(index)}`, parentUri: `${'/'.repeat(count)}x` }));
      return () => parseDispositionGroups({ groups }, 'DispositionCode');
    };
    expect(await growth(work, 100)).toBeLessThan(1.1);
  });

  it('by an address that names an id is no search for a pattern in it', () => {
    const search = vi.spyOn(RegExp.prototype, 'exec');
    expect(lastSegment(`${'a'.repeat(2_000)}/b`)).toBe('b');
    expect(search).not.toHaveBeenCalled();
    search.mockRestore();
  });
});

describe('the id at the end of an address', () => {
  it.each([
    ['http://gws.example/api/v2/me/calls/A', 'A'],
    ['/calls/A', 'A'],
    ['/calls/A//', 'A'],
    ['/calls/A?fields=/me/B#/C', 'A'],
    ['/calls/A/#top?x', 'A'],
    ['/calls/A?one\ntwo', 'A'],
    ['A', 'A'],
    ['//', null],
    ['?A', null],
    ['', null],
    [null, null],
    ['x'.repeat(3_000), null],
  ])('%j is %j', (address, id) => {
    expect(lastSegment(address)).toBe(id);
  });
});

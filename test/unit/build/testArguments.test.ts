import { describe, expect, test } from 'vitest';
import { parseTestArguments } from '../../../build/testing/testArguments.mjs';

test('without arguments everything is asked for', () => {
  expect(parseTestArguments([])).toBeNull();
});

test('a part alone runs once, and without load', () => {
  expect(parseTestArguments(['unit'])).toEqual({ part: 'unit', filters: [], runs: 1, isLoaded: false });
});

test.each([
  [['e2e', 'journal', 'kills', '--repeat', '10', '--load']],
  [['--load', 'e2e', '--repeat=10', 'journal', 'kills']],
])('reads the options wherever they stand: %j', (args) => {
  expect(parseTestArguments(args)).toEqual({ part: 'e2e', filters: ['journal', 'kills'], runs: 10, isLoaded: true });
});

describe('what is wrong is said', () => {
  test.each([
    [['evil'], 'there is no part "evil"'],
    [['--load'], '--repeat and --load want a part of the tests'],
    [['--repeat', '3'], '--repeat and --load want a part of the tests'],
    [['unit', '--repeat'], /these arguments cannot be read: .*--repeat/],
    [['unit', '--repeat', '--load'], /these arguments cannot be read: .*--repeat/],
    [['unit', '--repeat', '0'], '--repeat wants a number of runs, not "0"'],
    [['unit', '--repeat', 'often'], '--repeat wants a number of runs, not "often"'],
    [['unit', '--load=2'], /these arguments cannot be read: .*--load/],
    [['unit', '--lode'], /these arguments cannot be read: .*--lode/],
  ])('%j', (args, message) => {
    const parse = (): unknown => parseTestArguments(args);
    expect(parse).toThrow(message);
    const advice = expect.stringContaining('npm test -- PART [FILTER…] [--repeat N] [--load]') as unknown;
    expect(parse).toThrow(expect.objectContaining({ exitCode: 2, advice }));
  });
});

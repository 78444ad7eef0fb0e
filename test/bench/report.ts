import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { electronRuntime } from '../../build/electron-path.mjs';
import type { BenchResult, Measured } from './bench';
import { p50, p95 } from './statistics';

const repositoryRoot = join(import.meta.dirname, '..', '..');
const columns = [44, 9, 9, 11, 11];

export interface Run {
  readonly name: string;
  readonly rounds: number;
  readonly result: BenchResult;
}

/** A table for people. */
export function tableOf({ name, rounds, result }: Run): string {
  const head = line([`${name} (${String(rounds)} rounds, ms)`, 'median', 'p95', 'median ×', 'p95 ×']);
  const rows = result.measured.map((measured) => line(cellsOf(measured, result.measured)));
  const aims = result.aims.map(({ text, isMet }) => `${isMet ? 'met    ' : 'not met'}  ${text}`);
  return [head, ...rows, ...aims].join('\n');
}

function cellsOf(measured: Measured, all: readonly Measured[]): readonly string[] {
  const { median, tail, medianRatio, tailRatio } = figuresOf(measured, all);
  return [measured.name, median.toFixed(1), tail.toFixed(1), ratio(medianRatio), ratio(tailRatio)];
}

function ratio(value: number | null): string {
  return value === null ? 'floor' : value.toFixed(2);
}

function line([first = '', ...figures]: readonly string[]): string {
  return first.padEnd(columns[0] ?? 0) + figures.map((cell, index) => cell.padStart(columns[index + 1] ?? 0)).join('');
}

function figuresOf(
  measured: Measured,
  all: readonly Measured[],
): { median: number; tail: number; medianRatio: number | null; tailRatio: number | null } {
  const median = p50(measured.samples);
  const tail = p95(measured.samples);
  const floor = all.find(({ name }) => name === measured.floor);
  if (floor === undefined) return { median, tail, medianRatio: null, tailRatio: null };
  return { median, tail, medianRatio: median / p50(floor.samples), tailRatio: tail / p95(floor.samples) };
}

/** The same for machines, with every sample; returns the path from the repository. */
export function writeJson({ name, rounds, result }: Run): string {
  const folder = join(repositoryRoot, 'out', 'bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const measured = result.measured.map((one) => ({ ...one, ...figuresOf(one, result.measured) }));
  const whole = {
    name,
    date: new Date().toISOString(),
    electron: electronRuntime().version,
    rounds,
    unit: 'ms',
    measured,
    aims: result.aims,
  };
  writeFileSync(path, `${JSON.stringify(whole, null, 2)}\n`);
  return relative(repositoryRoot, path);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import { electronRuntime } from '../../build/electron-path.mjs';
import type { Limit, Row } from './bench';
import { figuresOf, isMet } from './statistics';

const repositoryRoot = join(import.meta.dirname, '..', '..');
const nameWidth = 46;
const figureWidth = 10;
const aimWidth = 34;

/** What was measured of one bench. */
export interface Run {
  readonly name: string;
  readonly rounds: number;
  readonly rows: readonly Row[];
}

/** A table for people. */
export function tableOf({ name, rows, rounds }: Run): string {
  const heads = ['median', 'p95', 'floor', 'p95', 'median ×', 'p95 ×'];
  const head = line(`${name} (${String(rounds)} rounds)`, heads, ['  aim', 'met?']);
  return [head, ...rows.map(rowLine)].join('\n');
}

function rowLine(row: Row): string {
  const own = figuresOf(row.samples);
  const floor = row.floor === null ? null : figuresOf(row.floor.samples);
  const figures = [
    amount(own.median),
    amount(own.p95),
    floor === null ? '' : amount(floor.median),
    floor === null ? '' : amount(floor.p95),
    floor === null ? '' : ratio(own.median, floor.median),
    floor === null ? '' : ratio(own.p95, floor.p95),
  ];
  const met = isMet(row);
  const aim = row.aim.map((limit) => limitText(limit, row.unit)).join(', ');
  return line(`${row.name}, ${row.unit}`, figures, [`  ${aim}`, met === null ? '' : met ? 'met' : 'NOT MET']);
}

function line(name: string, figures: readonly string[], [aim = '', met = '']: readonly string[]): string {
  const cells = figures.map((cell) => cell.padStart(figureWidth)).join('');
  return `${name.padEnd(nameWidth)}${cells}${aim.padEnd(aimWidth)}${met}`.trimEnd();
}

function amount(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

/** A floor of nothing has no ratio. */
function ratio(own: number, floor: number): string {
  return floor === 0 ? '–' : (own / floor).toFixed(2);
}

function limitText({ figure, timesFloor, plus }: Limit, unit: string): string {
  const floor = timesFloor === 0 ? [] : [`${String(timesFloor)} ×`];
  const top = plus === 0 ? [] : [`${amount(plus)} ${unit}`];
  return `${figure} ≤ ${[...floor, ...top].join(' + ')}`;
}

/** The same for machines, with every sample; returns the path from the repository. */
export function writeJson(
  runs: readonly Run[],
  about: { readonly failures: readonly string[]; readonly isShort: boolean },
): string {
  const folder = join(repositoryRoot, 'out', 'bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'results.json');
  const whole = {
    date: new Date().toISOString(),
    electron: electronRuntime().version,
    processors: cpus().length,
    ...about,
    benches: runs.map(({ name, rounds, rows }) => ({ name, rounds, rows: rows.map(rowWithFigures) })),
  };
  writeFileSync(path, `${JSON.stringify(whole, null, 2)}\n`);
  return relative(repositoryRoot, path);
}

function rowWithFigures(row: Row): unknown {
  const { floor } = row;
  return {
    ...row,
    ...figuresOf(row.samples),
    floor: floor === null ? null : { ...floor, ...figuresOf(floor.samples) },
    isMet: isMet(row),
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { benches } from './main';

const limitMs = 480_000;
const figures = { median: z.number(), p95: z.number() };
// A number that is not finite is `null` in JSON.
const row = z.looseObject({ name: z.string(), ...figures, floor: z.looseObject(figures).nullable() });
const results = z.looseObject({
  failures: z.array(z.string()),
  benches: z.array(z.looseObject({ name: z.string(), rows: z.array(row) })),
});

/** The short form, already in the virtual desktop. */
async function shortRun(): Promise<{ readonly exitCode: number | null; readonly printed: string }> {
  const args = [join('build', 'bench', 'main.mjs'), '--short'];
  const child = spawn(process.execPath, args, { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await once(child, 'close');
  return { exitCode: child.exitCode, printed };
}

it('measures every row, prints it, and writes it down with finite figures', { timeout: limitMs }, async () => {
  const { exitCode, printed } = await shortRun();
  expect(exitCode, printed).toBe(0);
  const written = results.parse(JSON.parse(readFileSync(join(repositoryRoot, 'out', 'bench', 'results.json'), 'utf8')));
  expect(written.failures).toEqual([]);
  expect(written.benches.map(({ name }) => name)).toEqual(Object.keys(benches));
  const rows = written.benches.flatMap((bench) => bench.rows.map(({ name }) => name));
  const expected = Object.values(benches).flatMap((bench) => bench.rows);
  expect(rows).toEqual(expect.arrayContaining([...expected]));
  const lines = printed.split('\n');
  for (const name of rows) expect(lines.some((line) => line.startsWith(`${name}, `))).toBe(true);
});

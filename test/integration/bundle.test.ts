import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { contentTypes } from '../../electron/adapters/windows/contentTypes';

// What only the built program shows.

const built = join(repositoryRoot, 'out');
const entry = join(built, 'main', 'main.js');

function chunksOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file));
}

/** A file with all that is read together with it. */
function readTogether(file: string, known: Set<string> = new Set()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import .*?["'](\.[^"']+)["'];$/gm)) {
    readTogether(join(file, '..', path), known);
  }
  return known;
}

const makesSchemas =
  /^(?:const|var|let) \w+ = (?:strictObject|looseObject|object|string|array|record|_enum|discriminatedUnion)\(/m;

it('reads no schemas on the way to the first window', () => {
  const files = [...readTogether(entry)];
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => makesSchemas.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('reads a library for certificates or updates only when a policy asks for it', () => {
  const files = chunksOf(join(built, 'main'));
  const program = files.find((file) => basename(file).startsWith('program-'));
  const large = /^\/\/ node_modules\/(@peculiar|asn1js|electron-updater|js-yaml)\//m;
  expect(files.filter((file) => large.test(readFileSync(file, 'utf8'))).length).toBeGreaterThan(1);
  const withProgram = [...readTogether(program ?? '')];
  expect(withProgram.length).toBeGreaterThan(1);
  expect(withProgram.filter((file) => large.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('makes no schema before it was told to make no code from strings', () => {
  const telling = 'config({ jitless: true })';
  const withSchemas = chunksOf(join(built, 'main'))
    .map((file) => ({ name: basename(file), code: readFileSync(file, 'utf8') }))
    .filter(({ code }) => makesSchemas.test(code));
  // One chunk tells it; whatever else makes schemas imports that one, and so runs after it.
  const [first, ...more] = withSchemas.filter(({ code }) => code.includes(telling));
  expect(more).toEqual([]);
  if (first === undefined) throw new Error('no chunk tells it');
  expect(first.code.indexOf(telling)).toBeLessThan(first.code.search(makesSchemas));
  for (const other of withSchemas.filter((chunk) => chunk !== first)) expect(other.code).toContain(first.name);
});

it('has only files in its pages that the app scheme can serve', () => {
  const files = readdirSync(join(built, 'renderer'), { recursive: true, withFileTypes: true });
  const endings = new Set(files.filter((file) => file.isFile()).map(({ name }) => extname(name)));
  expect(endings.size).toBeGreaterThan(0);
  expect([...endings].filter((ending) => contentTypes[ending] === undefined)).toEqual([]);
});

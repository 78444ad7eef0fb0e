import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FileLog } from '../../../electron/adapters/log/fileLog';
import { personal } from '../../../electron/core/kernel/personalFact';

const ignore = (): void => undefined;

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function textOf(folder: string): string {
  return readFileSync(join(folder, 'logs', 'wrapkey.log'), 'utf8');
}

it('takes a bounded room, however much is logged: the file and the one before', () => {
  const folder = aFolder();
  const log = new FileLog(folder, { largestBytes: 20_000, print: ignore });
  for (let line = 0; line < 3_000; line += 1) log.info('session', { state: 'connected', line });
  const files = readdirSync(join(folder, 'logs'));
  expect(files.toSorted()).toEqual(['wrapkey.log', 'wrapkey.old.log']);
  const bytes = files.map((name) => statSync(join(folder, 'logs', name)).size);
  expect(Math.max(...bytes)).toBeLessThan(20_200);
  expect(Math.min(...bytes)).toBeGreaterThan(0);
  expect(textOf(folder)).toContain('"line":2999');
});

it('hides personal facts until the policy says otherwise', () => {
  const folder = aFolder();
  const log = new FileLog(folder, { print: ignore });
  log.info('early', { from: personal('number', '+15550177') });
  log.applyFilter({ default: 'hide', keys: { number: 'unhide-last,4' } });
  log.info('late', { from: personal('number', '+15550177') });
  const [early, late] = textOf(folder).split('\n');
  expect(early).toMatch(/early \{"from":"••••"\}$/);
  expect(late).toMatch(/late \{"from":"•••••0177"\}$/);
});

it('says the same on the console', () => {
  const folder = aFolder();
  const printed: string[] = [];
  new FileLog(folder, { print: (line) => printed.push(line) }).warn('odd', {
    reason: 'Authorization: Basic amRvZTpzZWNyZXQ=',
  });
  expect(printed.join(' ')).toContain('Authorization: •••');
  expect(printed.join(' ')).not.toContain('amRvZ');
});

it('remembers the last lines for diagnostics, and no more', () => {
  const log = new FileLog(aFolder(), { print: ignore });
  for (let line = 0; line < 600; line += 1) log.info('line', { line });
  expect(log.lastLines()).toHaveLength(500);
  expect(log.lastLines().at(-1)).toMatch(/^\d{4}-.* info line \{"line":599\}$/);
});

it.skipIf(process.platform === 'win32')('is nobody else’s to read', () => {
  const folder = aFolder();
  new FileLog(folder, { print: ignore }).info('started');
  expect(statSync(join(folder, 'logs', 'wrapkey.log')).mode & 0o077).toBe(0);
});

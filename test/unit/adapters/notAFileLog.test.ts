import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { FileLog } from '../../../electron/adapters/log/fileLog';

// Whoever opens a pipe to write waits for somebody to read from it: for ever, and the program with him.

describe.runIf(process.platform !== 'win32')('a log in whose place stands', () => {
  let folder: string;
  let logs: string;
  let file: string;
  let printed: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wrapkey-log-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    logs = join(folder, 'logs');
    file = join(logs, 'wrapkey.log');
    printed = [];
    mkdirSync(logs);
  });

  const aLog = (largestBytes?: number): FileLog =>
    new FileLog(folder, {
      print: (line) => printed.push(line.replace(/^\S+ /, '')),
      ...(largestBytes === undefined ? {} : { largestBytes }),
    });
  const pipe = (name: string): void => expect(spawnSync('mkfifo', [join(logs, name)]).status).toBe(0);
  const faults = (): readonly string[] => printed.filter((line) => line.includes('log file'));

  const readInBackground = (name: string): void => {
    const reader = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
    onTestFinished(() => closeSync(reader));
  };

  it('a pipe sets it aside, says so once, and writes', () => {
    pipe('wrapkey.log');
    const log = aLog();
    log.info('started');
    log.info('went on');
    expect(readdirSync(logs).toSorted()).toEqual(['wrapkey.log', 'wrapkey.log.broken']);
    expect(lstatSync(`${file}.broken`).isFIFO()).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(/started\n.*went on\n$/);
    expect(faults()).toEqual(['error log file set aside {"cause":"ENXIO"}']);
    expect(log.lastLines().join('\n')).toContain('log file set aside');
  });

  it.each([
    [
      'a link to a pipe',
      (name: string) => {
        pipe('pipe');
        symlinkSync('pipe', name);
      },
    ],
    [
      'a pipe that somebody reads',
      (name: string) => {
        pipe('wrapkey.log');
        readInBackground(name);
      },
    ],
    ['a link to a device', (name: string) => symlinkSync('/dev/full', name)],
    ['a folder', (name: string) => mkdirSync(name)],
  ])('%s is set aside too', (_what, put) => {
    put(file);
    aLog().info('started');
    expect(readFileSync(file, 'utf8')).toMatch(/started\n$/);
    expect(lstatSync(file).isFile()).toBe(true);
    expect(readdirSync(logs)).toContain('wrapkey.log.broken');
  });

  it('a pipe since it has begun sets it aside, and writes on', () => {
    const log = aLog();
    log.info('started');
    rmSync(file);
    pipe('wrapkey.log');
    log.info('went on');
    log.info('and on');
    expect(readFileSync(file, 'utf8')).toMatch(/went on\n.*and on\n$/);
    expect(faults()).toHaveLength(1);
  });

  it('a pipe instead of its folder goes on without a file, and says so once', () => {
    rmSync(logs, { recursive: true });
    expect(spawnSync('mkfifo', [logs]).status).toBe(0);
    const log = aLog();
    log.info('started');
    log.info('went on');
    expect(printed.filter((line) => !line.includes('log file'))).toEqual(['info started', 'info went on']);
    expect(faults()).toEqual(['error log file not written {"cause":"ENOTDIR"}']);
    expect(log.lastLines().at(-1)).toContain('went on');
  });

  it.each(['wrapkey.log', 'wrapkey.old.log'])('a pipe at the turn of the files writes on: %s', (name) => {
    const log = aLog(1_000);
    log.info('started');
    rmSync(join(logs, name), { force: true });
    pipe(name);
    for (let line = 0; line < 100; line += 1) log.info('session', { line });
    expect(readFileSync(file, 'utf8')).toContain('"line":99');
    expect(lstatSync(join(logs, 'wrapkey.old.log')).isFile()).toBe(true);
  });

  it('a folder at the turn of the files sets that aside', () => {
    mkdirSync(join(logs, 'wrapkey.old.log'));
    const log = aLog(1_000);
    for (let line = 0; line < 100; line += 1) log.info('session', { line });
    expect(lstatSync(join(logs, 'wrapkey.old.log')).isFile()).toBe(true);
    expect(faults()).toHaveLength(1);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listening } from '../support/listening';
import { fileName, UpdateFeed } from '../support/updateFeed';
import { buildUpdateProgram, UpdateProgram } from '../support/updateProgram';

const content = 'version 2.0.0 '.repeat(20_000);
const name = fileName('2.0.0');
/** Long enough for a busy machine. */
const shortSilence = { UPDATE_SILENCE_MS: '3000' };
const done = { ok: true, value: null };
let program = '';

beforeAll(async () => {
  program = mkdtempSync(join(tmpdir(), 'wrapkey-updates-'));
  await buildUpdateProgram(program);
});
afterAll(() => rmSync(program, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

function failed(code: string): unknown {
  return { ok: false, failure: { code } };
}

function found(version: string | null): unknown {
  return { ok: true, value: version };
}

async function aProgramThatFound(
  feed: UpdateFeed,
  { file = content, env = {} }: { readonly file?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<UpdateProgram> {
  feed.offer('2.0.0', file);
  const app = UpdateProgram.start(program, env);
  expect(await app.ask('look', feed.url)).toEqual(found('2.0.0'));
  return app;
}

describe('looking', () => {
  it('finds newer versions alone, asks nobody before, and tells failures apart', async () => {
    const feed = await UpdateFeed.start();
    const app = UpdateProgram.start(program);
    expect(await app.ask('isPrepared')).toBe(false);
    expect(feed.requests).toEqual([]);
    for (const [version, expected] of [
      ['1.5.0', null],
      ['1.4.9', null],
      ['1.5.1', '1.5.1'],
    ] as const) {
      feed.offer(version, content);
      expect(await app.ask('look', feed.url), version).toEqual(found(expected));
    }
    expect(await app.ask('isPrepared')).toBe(true);
    expect(feed.requests.map((url) => new URL(url, feed.url).pathname)).toHaveLength(3);

    for (const answer of ['<!DOCTYPE html>\n<html><body>Sign in: here</body></html>', '<html></html>', '# empty', '']) {
      feed.describe(answer);
      expect(await app.ask('look', feed.url), answer).toEqual(failed('badAnswer'));
    }
    feed.answerDescription((response) => response.writeHead(500).end());
    expect(await app.ask('look', feed.url)).toEqual(failed('badAnswer'));
    expect(await app.ask('look', `${feed.url}elsewhere/`)).toEqual(failed('badAnswer'));
    expect(await app.ask('look', 'http://127.0.0.1:1024/')).toEqual(failed('unreachable'));
  });

  it('gives up a server that keeps silent, and one that leads round in circles', async () => {
    const feed = await UpdateFeed.start();
    const app = UpdateProgram.start(program, shortSilence);
    feed.answerDescription(() => undefined);
    expect(await app.ask('look', feed.url)).toEqual(failed('unreachable'));
    feed.answerDescription((response) => response.writeHead(302, { Location: '/latest-linux.yml' }).end());
    expect(await app.ask('look', feed.url)).toEqual(failed('badAnswer'));
    expect(feed.requests.length).toBeLessThan(10);
    feed.offer('2.0.0', content);
    expect(await app.ask('look', feed.url)).toEqual(found('2.0.0'));
  });
});

describe('downloading', () => {
  it('keeps nothing that is damaged or cut off, and the whole file where the installation takes it from', async () => {
    const feed = await UpdateFeed.start();
    const app = await aProgramThatFound(feed);
    feed.answer(`/${name}`, (response) => response.end(content.replace('2', '3')));
    expect(await app.download()).toEqual(failed('damaged'));
    expect(app.kept()).toEqual([]);
    feed.answer(`/${name}`, (response) => {
      response.writeHead(200, { 'Content-Length': content.length }).write(content.slice(0, 90_000), () => {
        response.destroy();
      });
    });
    expect(await app.download()).toEqual(failed('unreachable'));
    feed.answer(`/${name}`, (response) => response.writeHead(403).end());
    expect(await app.download()).toEqual(failed('badAnswer'));
    expect(app.kept()).toEqual([]);

    feed.redirect(`/${name}`, '/moved/update');
    feed.answer('/moved/update', (response) => response.end(content));
    const before = feed.requests.length;
    expect(await app.download()).toEqual(done);
    expect(app.kept()).toEqual([name, 'update-info.json']);
    expect(readFileSync(app.keptFile(name), 'utf8')).toBe(content);
    expect(statSync(app.keptFile(name)).mode & 0o777).toBe(0o755);
    // Nothing is fetched in pieces.
    expect(feed.requests.length - before).toBe(2);
    expect(app.installed()).toBe('version 1.5.0');
  });

  it('really stops when it is told to or when nothing more comes, and begins anew', async () => {
    const feed = await UpdateFeed.start();
    const app = await aProgramThatFound(feed, { env: shortSilence });
    let closed = Promise.resolve();
    const half = new Promise<void>((isSent) =>
      feed.answer(`/${name}`, (response) => {
        closed = new Promise((resolve) => response.on('close', resolve));
        response.writeHead(200, { 'Content-Length': content.length });
        response.write(content.slice(0, 90_000), () => isSent());
      }),
    );
    await app.ask('begin');
    await half;
    await app.ask('abort');
    expect(await app.ask('done')).toEqual(failed('interrupted'));
    await closed;
    expect(app.kept()).toEqual([]);
    expect(await app.download()).toEqual(failed('unreachable'));
    await closed;
    feed.answer(`/${name}`, (response) => response.end(content));
    expect(await app.download()).toEqual(done);
  });
});

describe('the way into the network', () => {
  it('is the prepared session, and leads to nobody who could be in between', async () => {
    const feed = await UpdateFeed.start();
    const app = UpdateProgram.start(program, { UPDATE_PROXY: feed.host });
    feed.offer('2.0.0', content);
    const nobody = 'http://localhost:8080/';
    expect(await app.ask('look', nobody)).toEqual(found('2.0.0'));
    expect(await app.download()).toEqual(done);
    expect(feed.requests.every((url) => url.startsWith(nobody))).toBe(true);
    expect(feed.requests).toHaveLength(2);

    expect(await app.ask('look', 'http://updates.test/')).toEqual(failed('insecureServer'));
    expect(await app.ask('look', 'updates.test')).toEqual(failed('insecureServer'));
    expect(feed.requests).toHaveLength(2);
    feed.answerDescription((response) =>
      response.writeHead(302, { Location: 'http://updates.test/latest-linux.yml' }).end(),
    );
    expect(await app.ask('look', nobody)).toEqual(failed('insecureServer'));
    feed.offer('2.1.0', `${content}more`, { path: 'http://updates.test/Wrapkey-2.1.0.AppImage' });
    expect(await app.ask('look', nobody)).toEqual(found('2.1.0'));
    expect(await app.download()).toEqual(failed('insecureServer'));
    expect(feed.requests.filter((url) => !url.startsWith(nobody))).toEqual([]);
  });

  it('gives up where a proxy wants an account', async () => {
    const proxy = createServer((_request, response) =>
      response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="Test proxy"' }).end(),
    );
    const app = UpdateProgram.start(program, { UPDATE_PROXY: `127.0.0.1:${await listening(proxy)}` });
    expect(await app.ask('look', 'http://localhost:8080/')).toEqual(failed('unreachable'));
  });
});

describe('the end of the program', () => {
  /** Stands for the new version: tells that it was started, and what was written down by then. */
  function aNewVersion(ran: string): string {
    return `#!/bin/sh\n{ echo started; cat "$UPDATE_SAVED"; } >> '${ran}'\n`;
  }

  it('is the installation and the start of the new version, once, when all is written down', async () => {
    const ran = join(mkdtempSync(join(program, 'ran-')), 'ran');
    const app = await aProgramThatFound(await UpdateFeed.start(), { file: aNewVersion(ran) });
    expect(await app.download()).toEqual(done);
    await app.ask('install', 'true');
    expect(await app.quit()).toBe(0);
    expect(app.installed()).toBe(aNewVersion(ran));
    expect(app.kept()).toEqual(['update-info.json']);
    await expect.poll(() => existsSync(ran) && readFileSync(ran, 'utf8')).toBe('started\nsaved');
  });

  it('is no installation when the agent stayed in between', async () => {
    const app = await aProgramThatFound(await UpdateFeed.start());
    expect(await app.download()).toEqual(done);
    await app.ask('install', 'true');
    await app.ask('install', 'false');
    expect(await app.quit()).toBe(0);
    expect(existsSync(app.savedFile)).toBe(true);
    expect(app.installed()).toBe('version 1.5.0');
    expect(app.kept()).toContain(name);
  });

  it('comes with 1, and not never, when the installation fails', async () => {
    const app = await aProgramThatFound(await UpdateFeed.start());
    expect(await app.download()).toEqual(done);
    // What is to be replaced is gone.
    rmSync(app.appImage);
    await app.ask('install', 'true');
    expect(await app.quit()).toBe(1);
    expect(readFileSync(app.savedFile, 'utf8')).toBe('saved');
    expect(app.kept()).toContain(name);
  });
});

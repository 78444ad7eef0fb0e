import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { launchApp, type App } from '../support/app';

// A name that is asked for can hold what a page knows: SECRET.attacker.example. No proxy and no policy stops that.

const rounds = 20;

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapkey-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The names that were asked for while a page tried to have them asked for, by the log of Chromium's network. */
async function namesAskedFor({ electronApp, page }: App): Promise<readonly string[]> {
  const file = join(aFolder(), 'net.json');
  await electronApp.evaluate(({ session }, path) => session.defaultSession.netLog.startLogging(path), file);
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(async (number) => {
      for (const rel of ['dns-prefetch', 'preconnect']) {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = `http://${rel}-${String(number)}.invalid/`;
        document.head.append(link);
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, round);
    // One that is asked for, and answered, after the others.
    await electronApp.evaluate(
      ({ session }, name) => session.defaultSession.resolveHost(name).catch(() => null),
      `main-${String(round)}.invalid`,
    );
  }
  await electronApp.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
  const names = readFileSync(file, 'utf8').matchAll(/"host":"(?:https?:\/\/)?([\w-]+)\.invalid/g);
  return [...new Set([...names].map(([, name = '']) => name))].toSorted();
}

const ofMain = Array.from({ length: rounds }, (_, round) => `main-${String(round)}`).toSorted();

it('asks for no name that a page wants to be asked for', async () => {
  expect(await namesAskedFor(await launchApp())).toEqual(ofMain);
});

it('would ask for them without the switch', async () => {
  const script = join(aFolder(), 'withoutSwitch.cjs');
  writeFileSync(
    script,
    `const { commandLine } = require('electron').app;
    const append = commandLine.appendSwitch.bind(commandLine);
    commandLine.appendSwitch = (name, ...rest) => { if (name !== 'blink-settings') append(name, ...rest); };`,
  );
  expect(await namesAskedFor(await launchApp({ preloads: [script] }))).toContain('dns-prefetch-0');
});

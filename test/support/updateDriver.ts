import { writeFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { app } from 'electron';
import { Quit } from '../../electron/adapters/lifecycle/quit';
import { applyProxy } from '../../electron/adapters/network/applyProxy';
import { ElectronUpdater } from '../../electron/adapters/updates/electronUpdater';
import type { UpdateDownload } from '../../electron/core/updates/updaterPort';
import { answerLines } from './answerLines';

// A program with only the updater and quitting, driven by lines on its input. updateProgram.ts builds and starts it.

const { UPDATE_PROXY: proxy = '', UPDATE_SAVED: savedFile = '', UPDATE_SILENCE_MS: silenceMs = '' } = process.env;
let isPrepared = false;
let download: UpdateDownload | null = null;

const updater = new ElectronUpdater(async (requests) => {
  isPrepared = true;
  if (proxy !== '') await applyProxy(requests, { proxyRules: proxy, proxyBypassRules: '<-loopback>' });
}, Number(silenceMs));

async function act(action: string, value: string): Promise<unknown> {
  switch (action) {
    case 'isPrepared':
      return isPrepared;
    case 'look':
      return updater.look(value);
    case 'begin':
      download = updater.download();
      return null;
    case 'done':
      return download?.done;
    case 'abort':
      download?.abort();
      return null;
    case 'install':
      updater.installAfterQuit(value === 'true');
      return null;
    case 'quit':
      app.quit();
      return null;
    default:
      throw new Error(`no action ${action}`);
  }
}

/** Without it Electron 33, which runs the tests, sometimes crashes at its very end: see docs/VERIFIED.md. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

async function start(): Promise<void> {
  await app.whenReady();
  const quit = new Quit({
    mayQuit: () => Promise.resolve(true),
    end: async () => {
      collectGarbage();
      await after(200);
      writeFileSync(savedFile, 'saved');
    },
    log: { info: () => undefined, warn: () => undefined, error: (event) => console.error(event) },
  });
  quit.start();
  answerLines((action, value) => act(action, String(value)));
}

void start();

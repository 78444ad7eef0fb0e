import { sampleAgent, startSimulator } from '../../build/demo/simulatorProcess.mjs';
import { until } from '../support/desktopScreen';
import { SimulatorControl } from '../support/simulatorControl';
import { atMost, type Bench, type Effort, type Row } from './bench';
import { startSignedInApp, type BenchApp } from './benchApp';
import { afterPaint } from './pageScripts';
import { memoryOf } from './processCosts';
import { settle, wrapkeyAgent } from './stage';

const paintedRow = 'codes: search keystroke → list painted';
const madeRow = 'codes: search keystroke → list laid out';
const memoryRow = 'codes: memory with all of them';
const oneFrameMs = 16;
const rootFolders = 12;
const foldersInEach = 24;
const inFolders = rootFolders * foldersInEach;

/** 5,000 codes in 300 folders, 12 with 24 in each, in the group of the attribute that GWS asks for when none is named. */
function codesOf(count: number): readonly unknown[] {
  const roots = Array.from({ length: rootFolders }, (_, root) => ({
    name: `Root${String(root)}`,
    displayName: `Business line ${String(root)}`,
    dispositions: [],
    groups: Array.from({ length: foldersInEach }, (_unused, folder) => ({
      name: `Folder${String(root)}x${String(folder)}`,
      displayName: `Topic ${String(folder)} of line ${String(root)}`,
      dispositions: codesIn(root * foldersInEach + folder, count),
    })),
  }));
  return [{ name: 'DispositionCode', displayName: 'Disposition Code', dispositions: [], groups: roots }];
}

function codesIn(folder: number, count: number): readonly unknown[] {
  const numbers = Array.from({ length: count }, (_, number) => number).filter((one) => one % inFolders === folder);
  return numbers.map((number) => ({ name: `CODE${String(number)}`, displayName: displayName(number) }));
}

function displayName(number: number): string {
  return `Outcome ${String(number).padStart(5, '0')} with a name as long as names are`;
}

export const codesBench: Bench = {
  about: 'the search among 5,000 codes in 300 folders',
  rounds: { full: 20, short: 1 },
  rows: [paintedRow, memoryRow],
  run: async (effort) => {
    const simulator = await startSimulator(['--port', '0', '--control-port', '0']);
    const account = { server: simulator.gws, ...sampleAgent };
    const control = new SimulatorControl(simulator.control);
    try {
      await control.ring({ agent: wrapkeyAgent, state: 'Established' });
      const few = await withApp(await startSignedInApp(account), memories(effort));
      await control.configureAgent(wrapkeyAgent, { dispositions: codesOf(effort.isShort ? 500 : 5_000) });
      return await withApp(await startSignedInApp(account), (app) => measureSearch(app, few, effort));
    } finally {
      await simulator.stop();
    }
  },
};

async function withApp<Result>(app: BenchApp, use: (app: BenchApp) => Promise<Result>): Promise<Result> {
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}

function memories({ isShort }: Effort): (app: BenchApp) => Promise<readonly number[]> {
  return async ({ electronApp, main }) => {
    await main.getByLabel('Search codes').waitFor();
    await new Promise((resolve) => setTimeout(resolve, isShort ? 500 : 5_000));
    return [memoryOf(electronApp.process().pid ?? 0).all];
  };
}

async function measureSearch(app: BenchApp, few: readonly number[], effort: Effort): Promise<readonly Row[]> {
  const field = app.main.getByLabel('Search codes');
  await field.waitFor();
  const many = await memories(effort)(app);
  await app.main.evaluate(watchKeys);
  const made: number[] = [];
  const painted: number[] = [];
  for (let round = 0; round < effort.rounds; round += 1) {
    await field.click();
    for (const key of String((round * 241) % 500).padStart(5, '0')) {
      await settle();
      await app.main.keyboard.press(key);
      const times = await until(
        () => app.main.evaluate<{ made: number; painted: number } | null>('globalThis.benchKey'),
        'the results of a key',
      );
      made.push(times.made);
      painted.push(times.painted);
    }
    await field.fill('');
  }
  return [
    { name: paintedRow, unit: 'ms', samples: painted, floor: null, aim: [atMost('p95', oneFrameMs)] },
    { name: madeRow, unit: 'ms', samples: made, floor: null, aim: [] },
    { name: memoryRow, unit: 'MB', samples: many, floor: { name: 'with the sample codes', samples: few }, aim: [] },
  ];
}

/**
 * For each key in the search field: milliseconds until its results, all of which have what was typed, are laid out, and
 * until they are painted.
 */
const watchKeys = `(() => {
  const field = document.querySelector('.search-input');
  const search = field.closest('.search');
  const hasResults = () => {
    const results = [...search.querySelectorAll('.result')];
    return results.length > 0 && results.every((result) => result.textContent.includes(field.value));
  };
  field.addEventListener('keydown', (event) => {
    const pressedMs = performance.now();
    globalThis.benchKey = null;
    const observer = new MutationObserver(() => {
      if (!hasResults()) return;
      observer.disconnect();
      document.body.getBoundingClientRect();
      const madeMs = performance.now();
      void ${afterPaint}.then((atMs) => {
        globalThis.benchKey = { made: madeMs - pressedMs, painted: atMs - performance.timeOrigin - pressedMs };
      });
    });
    observer.observe(search, { subtree: true, childList: true, characterData: true });
  }, { capture: true });
})()`;

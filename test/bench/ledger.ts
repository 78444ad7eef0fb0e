import { sampleAgent, startSimulator } from '../../build/demo/simulatorProcess.mjs';
import { SimulatorControl } from '../support/simulatorControl';
import { atMostTimesFloor, type Bench, type Effort, type Row } from './bench';
import { epochMs } from './clock';
import { removeFolder } from './floorProgram';
import { writeLongLedger } from './longLedger';
import { leaveWithoutCode, setCodesOnCalls } from './manyCalls';
import { afterPaint, inPage, pageSays, paintedWhen } from './pageScripts';
import { memoryOf } from './processCosts';
import { settle } from './stage';
import { keptSignIn, runInPage, startWrapkey } from './wrapkeyProgram';

const figures = ['start', 'signedIn', 'open', 'otherDay', 'more', 'search', 'memory'] as const;
type Figure = (typeof figures)[number];
type Taken = Readonly<Record<Figure, number>>;

const names: Readonly<Record<Figure, string>> = {
  start: 'ledger: start → window painted',
  signedIn: 'ledger: start → signed in',
  open: 'ledger: open the list → painted',
  otherDay: 'ledger: another day → painted',
  more: 'ledger: show 100 more → painted',
  search: 'ledger: search → painted',
  memory: 'ledger: memory with the list open',
};
const startAim = 1.2;
const limitMs = 60_000;
/** As renderer/ledger/useLedgerSearch.ts waits after the last key. */
const typingMs = 120;
/** The sign-in form or, where signing in was faster than the page, what comes after it. */
const windowSays = paintedWhen(`document.querySelector('form') !== null || ${pageSays('Connected')}`);
const connected = paintedWhen(pageSays('Connected'));

export const ledgerBench: Bench = {
  about: '100,000 entries in the journal, beside one that is nearly empty',
  rounds: { full: 3, short: 1 },
  rows: Object.values(names),
  run: async (effort) => {
    const simulator = await startSimulator(['--port', '0', '--control-port', '0']);
    const folders: string[] = [];
    try {
      const control = new SimulatorControl(simulator.control);
      const long = await folderWithOneEntry(simulator.gws, control);
      folders.push(long);
      const empty = await folderWithOneEntry(simulator.gws, control);
      folders.push(empty);
      await writeLongLedger(long, effort.isShort ? 2_000 : 100_000);
      return rowsOf(await inTurn(long, empty, effort));
    } finally {
      await simulator.stop();
      folders.forEach(removeFolder);
    }
  },
};

/** Written by the program itself, so that the many are as it writes them. */
async function folderWithOneEntry(server: string, control: SimulatorControl): Promise<string> {
  const folder = await keptSignIn({ server, ...sampleAgent });
  const program = startWrapkey(folder, connected);
  try {
    await program.says('first');
    await leaveWithoutCode(control, program);
    await setCodesOnCalls(control, program, 1);
  } finally {
    await program.close();
  }
  return folder;
}

interface InTurn {
  readonly long: readonly Taken[];
  readonly empty: readonly Taken[];
}

async function inTurn(longFolder: string, emptyFolder: string, { rounds }: Effort): Promise<InTurn> {
  const long: Taken[] = [];
  const empty: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) {
    long.push(await once(longFolder));
    empty.push(await once(emptyFolder));
  }
  return { long, empty };
}

async function once(folder: string): Promise<Taken> {
  const start = await timeToWindow(folder);
  await settle();
  const startedAtMs = epochMs();
  const program = startWrapkey(folder, connected);
  try {
    const signedIn = (await program.says('first', limitMs)) - startedAtMs;
    await settle();
    const open = await runInPage(program, timed(`wrapkey.showPage({ page: 'ledger' })`, listShown), limitMs);
    await settle();
    const otherDay = await runInPage(program, showAnotherDay, limitMs);
    await settle();
    const more = await runInPage(program, showMore, limitMs);
    await settle();
    const search = await runInPage(program, searchEverything, limitMs);
    return { start, signedIn, open, otherDay, more, search, memory: memoryOf(program.pid).all };
  } finally {
    await program.close();
  }
}

async function timeToWindow(folder: string): Promise<number> {
  await settle();
  const startedAtMs = epochMs();
  const program = startWrapkey(folder, windowSays);
  try {
    return (await program.says('first', limitMs)) - startedAtMs;
  } finally {
    await program.close();
  }
}

const listShown = `document.querySelector('.rows > li') !== null`;

/** Milliseconds from the command to the moment when that holds and has been painted. */
function timed(command: string, condition: string): string {
  return inPage(`const startedMs = performance.timeOrigin + performance.now();
    void ${command};
    return (await ${paintedWhen(condition)}) - startedMs;`);
}

/** The oldest day, and where there is one day only, that again: then nothing changes. */
const showAnotherDay = inPage(`
  const days = document.querySelector('main select');
  const oldest = days.options[days.options.length - 1].value;
  const isShown = oldest === days.value;
  const first = document.querySelector('.rows > li');
  const startedMs = performance.timeOrigin + performance.now();
  days.value = oldest;
  days.dispatchEvent(new Event('change'));
  if (isShown) return (await ${afterPaint}) - startedMs;
  return (await ${paintedWhen(`${listShown} && document.querySelector('.rows > li') !== first`)}) - startedMs;`);

/** Where all are shown already, nothing changes. */
const showMore = inPage(`
  const count = () => document.querySelectorAll('.rows > li').length;
  const before = count();
  const button = document.querySelector('main .more');
  const startedMs = performance.timeOrigin + performance.now();
  if (button === null) return (await ${afterPaint}) - startedMs;
  button.click();
  return (await ${paintedWhen('count() > before')}) - startedMs;`);

/**
 * Without the moment that typing is given: it ends with a timer that was set just before the page set its own. Two words
 * that some hundred names have, with accents.
 */
const searchEverything = inPage(`
  const field = document.querySelector('search input');
  const typed = new Promise((resolve) => setTimeout(resolve, ${typingMs}));
  field.value = 'jurgen engs';
  field.dispatchEvent(new Event('input'));
  await typed;
  const startedMs = performance.timeOrigin + performance.now();
  const found = () => /calls? found/i.test(document.querySelector('search [role=status]').textContent);
  return (await ${paintedWhen('found()')}) - startedMs;`);

function rowsOf({ long, empty }: InTurn): readonly Row[] {
  return figures.map((figure) => ({
    name: names[figure],
    unit: figure === 'memory' ? 'MB' : 'ms',
    samples: long.map((one) => one[figure]),
    floor: { name: 'a ledger of one entry', samples: empty.map((one) => one[figure]) },
    aim: figure === 'start' ? [atMostTimesFloor('median', startAim)] : [],
  }));
}

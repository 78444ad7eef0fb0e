import { until } from '../support/desktopScreen';
import { atMost, type Bench, type Row } from './bench';
import { onStage, settle, wrapkeyAgent, type Stage } from './stage';

const mainRow = 'burst: longest task in main';
const pageRow = 'burst: longest task in renderer';
const shownRow = 'burst: last event sent → final state shown';
const longestTaskMs = 50;
const beatMs = 5;
const quietMs = 1_500;

/** A heart that beats every 5 ms, and how late its latest beat was: as long as the longest task, or the system's. */
const startHeart = `(() => {
  const heart = { lastMs: performance.now(), worstMs: 0 };
  heart.timer = setInterval(() => {
    const nowMs = performance.now();
    heart.worstMs = Math.max(heart.worstMs, nowMs - heart.lastMs - ${beatMs});
    heart.lastMs = nowMs;
  }, ${beatMs});
  globalThis.benchHeart = heart;
})()`;
const stopHeart = `(() => { clearInterval(globalThis.benchHeart.timer); return globalThis.benchHeart.worstMs; })()`;

export const burstBench: Bench = {
  about: 'notifications as fast as a server can send them',
  rounds: { full: 20, short: 1 },
  rows: [mainRow, pageRow, shownRow],
  run: ({ rounds, isShort }) => onStage(rounds, (stage) => measureBursts(stage, isShort ? 500 : 5_000)),
};

interface Longest {
  readonly main: number;
  readonly page: number;
}

async function measureBursts(stage: Stage, events: number): Promise<readonly Row[]> {
  const { control, rounds } = stage;
  const { id } = await control.ring({ agent: wrapkeyAgent, state: 'Established' });
  const burst: Longest[] = [];
  const quiet: Longest[] = [];
  const shown: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await control.setUserData(id, { Burst: 'none yet' });
    await shows(stage, 'none yet');
    await settle();
    quiet.push(await longestTasks(stage, () => new Promise((resolve) => setTimeout(resolve, quietMs))));
    burst.push(
      await longestTasks(stage, async () => {
        await control.burst([id], events);
        const sentAtMs = performance.now();
        await shows(stage, String(events));
        shown.push(performance.now() - sentAtMs);
      }),
    );
  }
  const row = (name: string, part: keyof Longest): Row => ({
    name,
    unit: 'ms',
    samples: burst.map((one) => one[part]),
    floor: { name: 'the same program without a burst', samples: quiet.map((one) => one[part]) },
    aim: [atMost('p95', longestTaskMs)],
  });
  return [
    row(mainRow, 'main'),
    row(pageRow, 'page'),
    { name: shownRow, unit: 'ms', samples: shown, floor: null, aim: [] },
  ];
}

async function longestTasks({ app }: Stage, during: () => Promise<void>): Promise<Longest> {
  await app.electronApp.evaluate(startHeart);
  await app.main.evaluate(startHeart);
  await during();
  return { main: await app.electronApp.evaluate<number>(stopHeart), page: await app.main.evaluate<number>(stopHeart) };
}

/** The page shows that value; throws when it never does. */
async function shows({ app }: Stage, value: string): Promise<void> {
  await until(
    () => app.main.evaluate(userDataSays('Burst', value)),
    `the page to show the last notification, ${value}`,
    60_000,
  );
}

function userDataSays(label: string, value: string): string {
  return `[...document.querySelectorAll('tr')].some((row) =>
    row.querySelector('th')?.textContent.trim() === ${JSON.stringify(label)} &&
    row.querySelector('td')?.textContent.trim() === ${JSON.stringify(value)})`;
}

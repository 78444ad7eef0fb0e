import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSimulator, type RunningSimulator } from '../../../simulator/simulator';
import { SimulatorControl } from '../../support/simulatorControl';
import { AppUnderFire } from '../kills/appUnderFire';
import { seededNumbers } from '../seededNumbers';
import { NoteAccounts, type KnownNote, type NoteFigures } from './noteAccounts';
import { Notepad } from './notepad';
import { letterAt } from './typedNote';

export interface NoteKillsOptions {
  readonly kills: number;
  readonly seed: number;
  readonly told: (line: string) => void;
}

export interface NoteKillsResult extends NoteFigures {
  readonly kills: number;
  /** So many of them at a write to the journal. */
  readonly atWrites: number;
  /** How often the other call was opened. */
  readonly turns: number;
}

const watcher = join(import.meta.dirname, 'noteAnswers.cjs');
const writeSteps = ['before', 'half', 'written', 'synced'];
/** A pair of calls lives through so many kills. */
const killsOfPair = 3;

/** Types notes about two calls in turn in the real app, and kills it meanwhile at moments that the seed chooses. */
export class NoteKills {
  private readonly random: () => number;
  private readonly accounts = new NoteAccounts();
  private readonly folder = mkdtempSync(join(tmpdir(), 'wrapkey-torture-'));
  private app: AppUnderFire | null = null;
  private pair: readonly KnownNote[] = [];
  private open: KnownNote | null = null;
  private killsOfThisPair = 0;
  private kills = 0;
  private atWrites = 0;
  private turns = 0;

  private constructor(
    private readonly simulator: RunningSimulator,
    private readonly control: SimulatorControl,
    private readonly options: NoteKillsOptions,
  ) {
    this.random = seededNumbers(options.seed);
    writeFileSync(this.policyFile(), JSON.stringify({ wrapUp: { mode: 'off' } }));
  }

  static async run(options: NoteKillsOptions): Promise<NoteKillsResult> {
    const simulator = await startSimulator({ latencyMs: 40 });
    const control = new SimulatorControl(simulator.controlUrl);
    await control.configureAgent('jdoe', { features: ['api-voice', 'api-ucs-voice'] });
    const torture = new NoteKills(simulator, control, options);
    try {
      while (torture.kills < options.kills) await torture.round();
      return await torture.settle();
    } finally {
      await torture.app?.kill();
      await simulator.close();
      // The children of a killed app go on for a moment, and write; a folder that stays is no failure.
      await rm(torture.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(
        () => undefined,
      );
    }
  }

  private async round(): Promise<void> {
    const crashAt = this.random() < 0.5 ? null : this.writeStep();
    const app = await this.start(crashAt);
    if (app !== null) {
      await this.readAgain(app);
      await this.work(app, crashAt);
      await app.kill();
    }
    if (crashAt !== null && (app === null || (await app.hasKilledItself()))) this.atWrites += 1;
    this.accounts.killed(app?.goneAtMs() ?? performance.now(), this.answers());
    this.kills += 1;
    this.killsOfThisPair += 1;
    if (this.killsOfThisPair > killsOfPair || this.pair.some(({ isSpoilt }) => isSpoilt)) await this.releasePair();
    if (this.kills % 10 === 0)
      this.options.told(`${String(this.kills)} kills, ${String(this.accounts.notes.length)} calls`);
  }

  /** What is there after the last kill; from now on it has to stay. */
  private async readAgain(app: AppUnderFire): Promise<void> {
    for (const note of this.pair) {
      const text = await new Notepad(app).open(note);
      if (text === null) return;
      this.open = note;
      this.accounts.found(note, text);
      if (note.isSpoilt) return;
    }
  }

  /** Keys and turns until the moment comes. In the last life of a pair the calls end before it. */
  private async work(app: AppUnderFire, crashAt: string | null): Promise<void> {
    if (this.pair.length === 0) await this.ringPair();
    if (this.pair.some(({ isSpoilt }) => isSpoilt)) return;
    const isLast = this.killsOfThisPair === killsOfPair;
    // A step comes by itself; the limit is for one that does not come.
    const lifeMs = crashAt === null ? 300 + this.random() * 4_000 : 8_000;
    const endsAtMs = performance.now() + lifeMs;
    // In the middle of whatever happens then.
    const timer = isLast ? undefined : setTimeout(() => void app.kill(), lifeMs);
    const pad = new Notepad(app);
    while (performance.now() < endsAtMs && !app.isGone()) await this.step(app, pad);
    clearTimeout(timer);
    if (!isLast) return;
    await this.releasePair();
    // The notes go three seconds after the last key.
    await sleep(this.random() * 5_000);
  }

  private async step(app: AppUnderFire, pad: Notepad): Promise<void> {
    if (this.open === null || this.random() < 0.12) return this.turn(app, pad);
    await this.type(this.open, pad);
    await sleep(this.pauseMs());
  }

  private async type(note: KnownNote, pad: Notepad): Promise<void> {
    const place = note.keys.length;
    // Written down before it is pressed: the app may be gone before it is known that it had the key.
    note.keys.push(null);
    note.typed += 1;
    if ((await pad.press(letterAt(note.number, place))) === true) note.keys[place] = performance.now();
  }

  private async turn(app: AppUnderFire, pad: Notepad): Promise<void> {
    const next = this.pair.find((note) => note !== this.open);
    if (next === undefined) throw new Error('there are two calls');
    // The hand is still on the keys, so that something is on its way when the call changes.
    for (let key = 0; key < 3 && this.open !== null; key += 1) await this.type(this.open, pad);
    const text = await (this.random() < 0.5 ? pad.open(next) : pad.bringForward(next));
    if (text === null) return;
    this.open = next;
    this.turns += 1;
    this.accounts.shown(next, text);
    if (next.isSpoilt) await app.kill();
  }

  /** Mostly as fast as people type; now and then they think. */
  private pauseMs(): number {
    const draw = this.random();
    if (draw < 0.7) return 10 + this.random() * 90;
    return draw < 0.95 ? 100 + this.random() * 200 : 300 + this.random() * 400;
  }

  private async ringPair(): Promise<void> {
    const pair: KnownNote[] = [];
    for (let index = 0; index < 2; index += 1) {
      const number = this.accounts.notes.length;
      const who = `+1 555 ${String(100 + (number % 100)).padStart(4, '0')}`;
      const { id } = await this.control.ring({ agent: 'jdoe', from: who });
      await this.control.answer(id);
      pair.push(this.accounts.add({ callId: id, number, who }));
    }
    this.pair = pair;
    this.killsOfThisPair = 0;
  }

  private async releasePair(): Promise<void> {
    for (const { callId } of this.pair) await this.control.release(callId);
    this.pair = [];
  }

  private writeStep(): string {
    const number = 1 + Math.floor(this.random() * 20);
    return `write:${String(number)}:${writeSteps[Math.floor(this.random() * writeSteps.length)] ?? 'before'}`;
  }

  private async start(crashAt: string | null): Promise<AppUnderFire | null> {
    this.open = null;
    this.app = await AppUnderFire.start({
      ...{ server: this.simulator.gwsUrl, userDataDir: this.folder, policyFile: this.policyFile(), crashAt },
      watcher: { script: watcher, env: { WRAPKEY_NOTE_ANSWERS: this.answersFile() } },
    });
    return this.app;
  }

  private answers(): string {
    return existsSync(this.answersFile()) ? readFileSync(this.answersFile(), 'utf8') : '';
  }

  /** The app is started once more, shows the notes of live calls, and brings all to the contact history. */
  private async settle(): Promise<NoteKillsResult> {
    const app = await this.start(null);
    if (app === null) throw new Error('the app does not start');
    await this.readAgain(app);
    await this.releasePair();
    for (let turn = 0; turn < 300 && !this.accounts.areDelivered(await this.control.interactions()); turn += 1) {
      await sleep(200);
    }
    const { kills, atWrites, turns } = this;
    return { kills, atWrites, turns, ...this.accounts.close(await this.control.interactions()) };
  }

  private answersFile(): string {
    return join(this.folder, 'note-answers');
  }

  private policyFile(): string {
    return join(this.folder, 'policy.json');
  }
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSimulator, type RunningSimulator } from '../../../simulator/simulator';
import type { RecordedRequest } from '../../support/simulatorAnswers';
import { SimulatorControl } from '../../support/simulatorControl';
import type { FaultAction } from '../../support/simulatorFault';
import { seededNumbers } from '../seededNumbers';
import { AppUnderFire } from './appUnderFire';
import { judge, lostWrapUps, type Choice } from './chosen';
import type { KillsOptions, KillsResult } from './killsResult';
import { accountsOf, uncodedCalls, type KnownCall } from './knownCall';
import { labelledSteps } from './labelledSteps';

const codes = ['IssueResolved', 'Referred', 'CallbackPlanned', 'InformationGiven', 'AddressChanged', 'PaymentTaken'];
const faults: readonly FaultAction[] = [
  { kind: 'dropAfter' },
  { kind: 'drop' },
  { kind: 'delay', ms: 800 },
  { kind: 'answer', status: 503 },
  { kind: 'answer', status: 502, body: '<html>Bad gateway</html>', contentType: 'text/html' },
];

/** What is shown for so long has to be on the disk. */
const keptWithinMs = 1_000;

/** Kills the real app at moments that the seed chooses, and at every labelled step, and starts it again each time. */
export class Kills {
  private readonly random: () => number;
  private readonly calls: KnownCall[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'wrapkey-torture-'));
  private app: AppUnderFire | null = null;
  private kills = 0;
  private readonly steps: string[];
  private readonly stepsHit = new Set<string>();
  private readonly stepsAsked: number;
  /** What GWS was asked, and answered. */
  private requests: readonly RecordedRequest[] = [];

  private constructor(
    private readonly simulator: RunningSimulator,
    private readonly control: SimulatorControl,
    private readonly options: KillsOptions,
  ) {
    this.random = seededNumbers(options.seed);
    this.steps = labelledSteps.slice(0, Math.floor(options.kills / 2));
    this.stepsAsked = this.steps.length;
    writeFileSync(
      this.policyFile(),
      JSON.stringify({ disposition: { undoAfterReleaseMs: 150, unansweredAfterRelease: 'send' } }),
    );
  }

  static async run(options: KillsOptions): Promise<KillsResult> {
    const simulator = await startSimulator({ latencyMs: 40 });
    const torture = new Kills(simulator, new SimulatorControl(simulator.controlUrl), options);
    try {
      await torture.rounds();
      return await torture.settleAccounts();
    } finally {
      await torture.app?.kill();
      await simulator.close();
      // The children of a killed app go on for a moment, and write; a folder that stays is no failure.
      await rm(torture.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(
        () => undefined,
      );
    }
  }

  private async rounds(): Promise<void> {
    const { kills } = this.options;
    // Half of the kills at labelled steps at most, spread over the others; one that did not come is tried again.
    const every = Math.max(1, Math.floor(kills / Math.max(1, this.steps.length)));
    while (this.kills < kills) {
      const isLabelled = this.kills % every === 0 || kills - this.kills <= this.steps.length;
      await this.round(isLabelled ? (this.steps.shift() ?? null) : null);
    }
  }

  private async round(crashAt: string | null): Promise<void> {
    const app = await this.start(crashAt);
    if (app !== null) {
      await this.oweWhatCameBack(app);
      await this.work(app, crashAt);
      await app.kill();
      this.oweWrapUps(app);
    }
    const isHit = app === null || (await app.hasKilledItself());
    if (crashAt !== null && isHit) this.stepsHit.add(crashAt);
    else if (crashAt !== null) this.steps.push(crashAt);
    this.kills += 1;
    await this.control.clearFaults();
    await this.keepRequests();
    if (this.kills % 10 === 0) this.options.told(`${String(this.kills)} kills, ${String(this.calls.length)} calls`);
  }

  /** Calls and choices until the moment comes. */
  private async work(app: AppUnderFire, crashAt: string | null): Promise<void> {
    // A labelled step comes by itself; the limit is for one that does not come.
    const lifeMs = crashAt === null ? 200 + this.random() * 2_500 : 8_000;
    const killer = setTimeout(() => void app.kill(), lifeMs);
    while (!app.isGone()) await this.step(app);
    clearTimeout(killer);
  }

  private async step(app: AppUnderFire): Promise<void> {
    const draw = this.random();
    const call = this.pick();
    if (call === null || draw < 0.3) await this.newCall(app);
    else if (draw < 0.32) await this.restartServer();
    else if (draw < 0.45 && !call.isReleased) await this.release(call);
    else if (draw < 0.55) await this.undo(app, call);
    else if (draw < 0.65)
      await this.control.fault({ match: { operationName: 'SetCallDisposition' }, action: this.fault() });
    else await this.choose(app, call);
  }

  private async newCall(app: AppUnderFire): Promise<void> {
    const { id } = await this.control.ring({ agent: 'jdoe', from: '+1 555 0100' });
    await this.control.answer(id);
    const isLeftUncoded = this.random() < 0.35;
    const call = { id, isReleased: false, choices: [], isLeftUncoded, shownAtMs: null, isOwed: false };
    this.calls.push(call);
    for (let turn = 0; turn < 40 && (await app.knows(id)) === false; turn += 1) await sleep(25);
    if (isLeftUncoded) await this.leaveUncoded(app, call);
    else await this.choose(app, call);
  }

  /** The call ends, and the app asks for its code. */
  private async leaveUncoded(app: AppUnderFire, call: KnownCall): Promise<void> {
    await this.release(call);
    for (let turn = 0; turn < 40; turn += 1) {
      const pending = await app.pendingWrapUps();
      if (pending === null) return;
      if (pending.includes(call.id)) {
        call.shownAtMs = performance.now();
        return;
      }
      await sleep(25);
    }
  }

  /** A call that has ended is with no server any more: what the app knows of it comes from the disk. */
  private async oweWhatCameBack(app: AppUnderFire): Promise<void> {
    const pending = (await app.pendingWrapUps()) ?? [];
    for (const call of this.calls) if (call.isLeftUncoded && pending.includes(call.id)) call.isOwed = true;
  }

  private oweWrapUps(app: AppUnderFire): void {
    for (const call of this.calls) {
      if (call.shownAtMs !== null && app.livedAfter(call.shownAtMs) >= keptWithinMs) call.isOwed = true;
      call.shownAtMs = null;
    }
  }

  /** The simulator forgets the oldest of them after a while. */
  private async keepRequests(): Promise<void> {
    const posted = await this.control.requests({ method: 'POST', notifications: false });
    this.requests = [...this.requests, ...posted];
    await this.control.clearRequests();
  }

  /** All sessions are gone, the calls are not. */
  private async restartServer(): Promise<void> {
    await this.control.stopGws();
    await sleep(this.random() * 400);
    await this.control.startGws();
  }

  private async release(call: KnownCall): Promise<void> {
    await this.control.release(call.id);
    call.isReleased = true;
  }

  private async choose(app: AppUnderFire, call: KnownCall): Promise<void> {
    const code = codes[call.choices.length];
    if (code === undefined) return;
    const choice: Choice = { code, entryId: null, isAcknowledged: false, undo: 'no' };
    // Made before it is asked: the app may be gone before its answer is here.
    call.choices.push(choice);
    const answer = await app.choose(call.id, code);
    choice.entryId = answer?.entryId ?? null;
    choice.isAcknowledged = answer?.isKept === true;
  }

  private async undo(app: AppUnderFire, call: KnownCall): Promise<void> {
    const choice = call.choices.findLast(({ undo }) => undo !== 'done');
    if (choice === undefined || choice.entryId === null || choice.undo === 'asked') return;
    choice.undo = 'asked';
    const isDone = await app.undo(choice.entryId);
    if (isDone !== null) choice.undo = isDone ? 'done' : 'no';
  }

  /** One of the last few, so that a call gets more than one choice. */
  private pick(): KnownCall | null {
    const recent = this.calls.filter(({ isLeftUncoded }) => !isLeftUncoded).slice(-4);
    return recent[Math.floor(this.random() * recent.length)] ?? null;
  }

  private fault(): FaultAction {
    const fault = faults[Math.floor(this.random() * faults.length)];
    if (fault === undefined) throw new Error('there are faults');
    return fault;
  }

  private async start(crashAt: string | null): Promise<AppUnderFire | null> {
    this.app = await AppUnderFire.start({
      server: this.simulator.gwsUrl,
      userDataDir: this.folder,
      policyFile: this.policyFile(),
      crashAt,
    });
    return this.app;
  }

  /** All faults are over: the app is started once more, delivers what it owes, and is asked what it knows. */
  private async settleAccounts(): Promise<KillsResult> {
    const app = await this.start(null);
    if (app === null) throw new Error('the app does not start');
    let undelivered = await app.undelivered();
    for (let turn = 0; turn < 300 && undelivered !== 0; turn += 1) {
      await sleep(200);
      undelivered = await app.undelivered();
    }
    const ledger = await app.ledger();
    const events = await this.control.userEvents();
    const { calls } = await this.control.state();
    const pending = (await app.pendingWrapUps()) ?? [];
    await app.kill();
    await this.keepRequests();
    const accounts = accountsOf(this.calls, { ledger, events, live: calls, requests: this.requests });
    const wrapUps = uncodedCalls(this.calls, pending);
    const { kills, stepsHit, stepsAsked } = this;
    return {
      ...judge(accounts),
      kills,
      stepsHit: stepsHit.size,
      stepsAsked,
      undelivered: undelivered ?? -1,
      wrapUpsOwed: wrapUps.filter(({ isOwed }) => isOwed).length,
      wrapUpsLost: lostWrapUps(wrapUps),
    };
  }

  private policyFile(): string {
    return join(this.folder, 'policy.json');
  }
}

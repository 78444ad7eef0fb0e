import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import type { DispositionView } from '../../../electron/contract/disposition';
import type { LedgerCallView } from '../../../electron/contract/ledger';
import type { Snapshot } from '../../../electron/contract/snapshot';
import type { RunningSimulator } from '../../../simulator/simulator';
import { launchElectron, mainPage, signInFully } from '../../support/launchElectron';
import { SimulatorControl } from '../../support/simulatorControl';
import type { KeptChoice } from '../agreement';
import { wholeLedger } from '../wholeLedger';
import type { Account, StormClient } from './stormClient';

const limitMs = 60_000;

/** The real app with its windows, keychain and disk, asked through the same bridge as its page. */
export class AppClient implements StormClient {
  readonly control: SimulatorControl;

  private constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
    private readonly parts: {
      readonly simulator: RunningSimulator;
      readonly account: Account;
      readonly folder: string;
    },
  ) {
    this.control = new SimulatorControl(parts.simulator.controlUrl);
  }

  static async start(simulator: RunningSimulator, account: Account, policy: unknown): Promise<AppClient> {
    const folder = mkdtempSync(join(tmpdir(), 'wrapkey-storm-'));
    const policyFile = join(folder, 'policy.json');
    writeFileSync(policyFile, JSON.stringify(policy));
    const app = await launchElectron({ userDataDir: folder, env: { WRAPKEY_POLICY: policyFile }, limitMs });
    const page = await mainPage(app, limitMs);
    await signInFully(page, { server: simulator.gwsUrl, ...account }, limitMs);
    return new AppClient(app, page, { simulator, account, folder });
  }

  snapshot(): Promise<Snapshot> {
    return this.page.evaluate(async () => {
      const answer = await window.wrapkey.getSnapshot();
      if (!answer.ok) throw new Error('no snapshot');
      return answer.value;
    });
  }

  select(callId: string): Promise<unknown> {
    return this.page.evaluate((input) => window.wrapkey.selectCall(input), { callId });
  }

  choose(callId: string, name: string): Promise<boolean> {
    return this.page.evaluate(async (choice) => (await window.wrapkey.setDisposition(choice)).ok, { callId, name });
  }

  async choices(): Promise<readonly KeptChoice[]> {
    return (await wholeLedger(this.page)).flatMap(choicesOf);
  }

  async reconnectNow(): Promise<void> {
    await this.page.evaluate(() => window.wrapkey.reconnectNow());
  }

  async signIn(): Promise<void> {
    const { account, simulator } = this.parts;
    const credentials = { ...account, server: simulator.gwsUrl };
    await this.page.evaluate(
      (given) => window.wrapkey.signIn({ method: 'password', ...given, keep: false }),
      credentials,
    );
  }

  async stop(): Promise<void> {
    const process = this.app.process();
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await ended;
    // Its children go on for a moment, and write; a folder that stays is no failure.
    await rm(this.parts.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(
      () => undefined,
    );
  }
}

function choicesOf({ callId, disposition, earlier }: LedgerCallView): readonly KeptChoice[] {
  return [...earlier, disposition].flatMap((view) => (view === null ? [] : (asChoice(callId, view) ?? [])));
}

function asChoice(callId: string, view: DispositionView): KeptChoice | null {
  const { entryId, state, name, isPossiblyDuplicate } = view;
  // Of another program: nobody chose it here.
  if (entryId === null || state === 'setElsewhere') return null;
  const hasLeft = state !== 'superseded' && state !== 'withdrawn';
  return { id: entryId, callId, name, state, hasLeft, isPossiblyDuplicate };
}

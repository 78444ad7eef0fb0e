import type { Snapshot } from '../../../electron/contract/snapshot';
import type { RunningSimulator } from '../../../simulator/simulator';
import { Client } from '../../support/aClient';
import type { SimulatorControl } from '../../support/simulatorControl';
import { asKept, type CallScreen, type KeptChoice } from '../agreement';

export interface Account {
  readonly userName: string;
  readonly password: string;
}

/** What the storm asks of a client, whichever form it has. */
export interface StormClient extends CallScreen {
  readonly control: SimulatorControl;
  snapshot(): Promise<Snapshot>;
  /** Whether the client took it on. */
  choose(callId: string, name: string): Promise<boolean>;
  /** All that the client remembers of the agent's choices. */
  choices(): Promise<readonly KeptChoice[]>;
  reconnectNow(): Promise<void>;
  signIn(): Promise<void>;
  stop(): Promise<void>;
}

/** The real core and the real cometd in this process, without windows and without a disk. */
export class BareClient implements StormClient {
  private constructor(
    private readonly client: Client,
    private readonly account: Account,
  ) {}

  static async start(simulator: RunningSimulator, account: Account, policy: unknown): Promise<BareClient> {
    const bare = new BareClient(await Client.startAt(simulator, { policy }), account);
    await bare.signIn();
    return bare;
  }

  get control(): SimulatorControl {
    return this.client.control;
  }

  snapshot(): Promise<Snapshot> {
    return Promise.resolve(this.client.snapshot());
  }

  select(callId: string): Promise<unknown> {
    return this.client.select(callId);
  }

  async choose(callId: string, name: string): Promise<boolean> {
    return (await this.client.commands.setDisposition({ callId, name })).ok;
  }

  choices(): Promise<readonly KeptChoice[]> {
    return Promise.resolve([...this.client.application.state.entries].map(asKept));
  }

  reconnectNow(): Promise<void> {
    this.client.application.session.reconnectNow();
    return Promise.resolve();
  }

  async signIn(): Promise<void> {
    const { userName, password } = this.account;
    const answer = await this.client.signIn(userName, password);
    if (!answer.ok) throw new Error(`${userName} was not signed in: ${answer.failure.code}`);
  }

  stop(): Promise<void> {
    this.client.stop();
    return Promise.resolve();
  }
}

import { expect } from 'vitest';
import { systemRandom } from '../../electron/adapters/system/randomness';
import { SystemClock } from '../../electron/adapters/system/systemClock';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { Application } from '../../electron/core/application';
import type { Commands } from '../../electron/core/commands/commands';
import type { Random } from '../../electron/core/kernel/random';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import { FakeKeys } from '../fakes/fakeDesktop';
import { FakeLogger } from '../fakes/fakePorts';
import { MemoryJournal } from '../fakes/memoryJournal';
import { FragileHttp } from './fragileHttp';
import { NodeHttp } from './nodeHttp';
import { realCore } from './realCore';
import { SimulatorControl } from './simulatorControl';

export interface ClientOptions {
  readonly simulator?: Parameters<typeof startSimulator>[0];
  readonly policy?: unknown;
  /** Fixed random numbers make waits the same every time. */
  readonly random?: Random;
}

/** The machine's clock, whose wall time a test can set. */
class SettableClock extends SystemClock {
  private offsetMs = 0;

  override nowMs(): number {
    return super.nowMs() + this.offsetMs;
  }

  jump(ms: number): void {
    this.offsetMs += ms;
  }
}

/** The second composition root: the real core and the real cometd with a simulator of their own, over loopback. */
export class Client {
  readonly log = new FakeLogger();
  readonly keys = new FakeKeys();
  readonly clock = new SettableClock();
  readonly network = new FragileHttp(new NodeHttp());
  readonly application: Application;
  readonly commands: Commands;

  private constructor(
    readonly simulator: RunningSimulator,
    readonly control: SimulatorControl,
    { policy = {}, random = systemRandom }: Pick<ClientOptions, 'policy' | 'random'>,
  ) {
    const { log, clock, keys } = this;
    this.application = realCore({ http: this.network, journal: new MemoryJournal(), clock, random, log, keys, policy });
    this.commands = this.application.commands;
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    return Client.startAt(await startSimulator(options.simulator), options);
  }

  /** Starts another client of the same simulator; the simulator is closed by the code that started it. */
  static async startAt(
    simulator: RunningSimulator,
    options: Pick<ClientOptions, 'policy' | 'random'> = {},
  ): Promise<Client> {
    const client = new Client(simulator, new SimulatorControl(simulator.controlUrl), options);
    await client.application.start();
    return client;
  }

  stop(): void {
    this.application.stop();
  }

  async close(): Promise<void> {
    this.stop();
    await this.simulator.close();
  }

  signIn(userName = 'jdoe', password = 'secret-jane'): ReturnType<Commands['signIn']> {
    const server = this.simulator.gwsUrl;
    return this.commands.signIn({ method: 'password', server, userName, password, keep: true });
  }

  /** Signs in and answers a call that has user data. Returns its id. */
  async answerACall(): Promise<string> {
    expect(await this.signIn()).toMatchObject({ ok: true });
    await this.becomes(() => this.snapshot().dispositions.state, 'loaded');
    const { id } = await this.control.ring({ agent: 'jdoe', from: '+1 555 0100', userData: { Customer: 'Gold' } });
    await this.control.answer(id);
    await this.becomes(() => this.callState(id), 'Established');
    return id;
  }

  select(callId: string): Promise<unknown> {
    return Promise.resolve(this.commands.selectCall({ callId }));
  }

  snapshot(): Snapshot {
    return this.application.snapshot();
  }

  /** `Referred: confirmed`, or `nothing`. */
  status(): string {
    const { status } = this.snapshot();
    return status === null ? 'nothing' : `${status.displayName}: ${status.state}`;
  }

  callState(callId: string): string {
    return this.snapshot().calls.find((call) => call.id === callId)?.state ?? 'not there';
  }

  async becomes(read: () => unknown, expected: unknown): Promise<void> {
    await expect.poll(read, { timeout: 20_000, interval: 10 }).toEqual(expected);
  }

  async connects(): Promise<void> {
    await this.becomes(() => this.snapshot().connection.state, 'connected');
  }
}

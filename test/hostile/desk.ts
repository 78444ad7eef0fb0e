import { expect, onTestFinished } from 'vitest';
import { SystemClock } from '../../electron/adapters/system/systemClock';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { Application } from '../../electron/core/application';
import type { Commands } from '../../electron/core/commands/commands';
import { FakeKeys } from '../fakes/fakeDesktop';
import { FakeLogger, fixedRandom } from '../fakes/fakePorts';
import { MemoryJournal } from '../fakes/memoryJournal';
import { NodeHttp } from '../support/nodeHttp';
import { realCore } from '../support/realCore';
import { HostileServer, password } from './hostileServer';

/** A call as an ordinary server tells it. */
export function aCall(parts: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const id = typeof parts['id'] === 'string' ? parts['id'] : 'CALL1';
  return {
    id,
    callUuid: id,
    state: 'Established',
    callType: 'Inbound',
    participants: [{ formattedPhoneNumber: '+1 555 0100' }],
    capabilities: ['Hangup', 'Hold'],
    ...parts,
  };
}

/** The real core, signed in at a hostile server. */
export class Desk {
  readonly log = new FakeLogger();
  readonly journal = new MemoryJournal();
  readonly application: Application;
  readonly commands: Commands;

  private constructor(readonly server: HostileServer) {
    this.application = realCore({
      http: new NodeHttp(),
      journal: this.journal,
      log: this.log,
      clock: new SystemClock(),
      // Whatever waits for a random time does not wait: nobody has to sleep through a back-off.
      random: fixedRandom(0),
      keys: new FakeKeys(),
      policy: { disposition: { undoAfterReleaseMs: 0 } },
    });
    this.commands = this.application.commands;
  }

  static async notSignedIn(prepare: (server: HostileServer) => void = () => undefined): Promise<Desk> {
    const server = await HostileServer.start();
    prepare(server);
    const desk = new Desk(server);
    onTestFinished(() => desk.application.stop());
    await desk.application.start();
    return desk;
  }

  static async signedIn(prepare?: (server: HostileServer) => void): Promise<Desk> {
    const desk = await Desk.notSignedIn(prepare);
    expect(await desk.signIn()).toMatchObject({ ok: true });
    await expect.poll(() => desk.snapshot().dispositions.state).toBe('loaded');
    return desk;
  }

  signIn(): ReturnType<Commands['signIn']> {
    return this.commands.signIn({
      method: 'password',
      server: this.server.address,
      userName: 'jdoe',
      password,
      keep: false,
    });
  }

  snapshot(): Snapshot {
    return this.application.snapshot();
  }

  /** Everything that an agent could see, or somebody find in a file. */
  everythingWritten(): string {
    return [JSON.stringify(this.snapshot()), JSON.stringify(this.journal.records), ...this.log.lines].join('\n');
  }

  async shows(callId: string): Promise<void> {
    await expect.poll(() => this.snapshot().calls.map(({ id }) => id)).toContain(callId);
  }

  /** Whatever has happened: the next call comes, gets its code, and GWS gets that once, in the right place. */
  async stillWorks(): Promise<void> {
    await expect.poll(() => this.snapshot().connection.state).toBe('connected');
    this.server.bayeux.pushCall(aCall({ id: 'GOOD' }));
    await this.shows('GOOD');
    expect(await this.commands.setDisposition({ callId: 'GOOD', name: 'Sale' })).toMatchObject({ ok: true });
    const ofGood = (): readonly string[] =>
      this.server.posted().flatMap(({ path, body }) => (body.includes('"callUuid":"GOOD"') ? [path] : []));
    await expect.poll(ofGood).toEqual(['/api/v2/me/calls/GOOD']);
    this.server.bayeux.pushCall(aCall({ id: 'GOOD', userData: { DispositionCode: 'Sale' } }), 'AttachedDataChanged');
    await expect
      .poll(() => this.snapshot().calls.find(({ id }) => id === 'GOOD')?.disposition?.state)
      .toBe('confirmed');
    const elsewhere = this.server.received
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('/api/v2/') && !path.startsWith('/internal-api/'));
    expect(elsewhere).toEqual([]);
  }
}

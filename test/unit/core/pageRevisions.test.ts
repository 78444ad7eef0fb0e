import { describe, expect, it } from 'vitest';
import type { ApplicationState } from '../../../electron/core/applicationState';
import { Revision } from '../../../electron/core/kernel/revision';
import { ledgerSource } from '../../../electron/core/ledger/ledger';
import { LedgerReader } from '../../../electron/core/ledger/ledgerReader';
import { ledgerReads, ledgerView } from '../../../electron/core/ledger/ledgerView';
import { outboxReads, outboxView } from '../../../electron/core/outbox/outboxView';
import { aServer } from '../../fakes/fakeHttp';
import { signedInApplication } from '../../support/anApplication';
import { followedBy } from '../../support/trackedStore';

const dispositions = ['Referred', 'Resolved'].map((name) => ({ name, displayName: name }));

/** Choices of a live call, one taken as answered and one on its way, and of a call that is over and wait. */
async function aWorkingState(): Promise<ApplicationState> {
  const policy = { disposition: { undoAfterReleaseMs: 60_000 } };
  const desk = await signedInApplication(policy, aServer({ dispositions }));
  const { application, commands, clock } = desk;
  desk.call({ id: 'LIVE' });
  await commands.setDisposition({ callId: 'LIVE', name: 'Referred' });
  await clock.advance(6_000);
  await commands.setDisposition({ callId: 'LIVE', name: 'Resolved' });
  desk.call({ id: 'OVER' });
  desk.call({ id: 'OVER', state: 'Released', capabilities: [] });
  await commands.setDisposition({ callId: 'OVER', name: 'Referred' });
  return application.state;
}

/** The parts of the state that this reads. */
function readBy(state: ApplicationState, read: (state: ApplicationState) => unknown): readonly string[] {
  const keys = new Set<string>();
  read(
    new Proxy(state, {
      get(target, key: keyof ApplicationState) {
        keys.add(key);
        return target[key];
      },
    }),
  );
  return [...keys];
}

describe('the revision of a page', () => {
  it('counts whatever the ledger reads', async () => {
    const state = await aWorkingState();
    const reader = new LedgerReader(() => 0);
    const query = { dayMs: null, search: 'e', pages: 1 };
    const read = readBy(state, (tracked) => ledgerView(tracked, reader.read(ledgerSource(tracked), query, 0)));
    expect([...followedBy(ledgerReads)]).toEqual(expect.arrayContaining([...read]));
    expect(read.length).toBeGreaterThan(0);
  });

  it('counts whatever the outbox reads', async () => {
    const state = await aWorkingState();
    const read = readBy(state, (tracked) => outboxView(tracked));
    expect([...followedBy(outboxReads)]).toEqual(expect.arrayContaining([...read]));
    expect(read.length).toBeGreaterThan(0);
  });

  it('is another one for each other value, and the same for the same', () => {
    const revision = new Revision(({ counted }: { counted: string; other: string }) => [counted]);
    const first = revision.of({ counted: 'a', other: 'x' });
    expect(revision.of({ counted: 'a', other: 'y' })).toBe(first);
    const second = revision.of({ counted: 'b', other: 'y' });
    expect(second).toBeGreaterThan(first);
    expect(revision.of({ counted: 'a', other: 'y' })).toBeGreaterThan(second);
  });
});

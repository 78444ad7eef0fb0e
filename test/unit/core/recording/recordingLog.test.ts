import { describe, expect, it } from 'vitest';
import type { RecordingChangeView } from '../../../../electron/contract/ledger';
import { missingChange } from '../../../../electron/core/recording/recordingLog';
import { aServer, json } from '../../../fakes/fakeHttp';
import { countingIds } from '../../../fakes/fakePorts';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { FakeFilesKey } from '../../../fakes/memorySecrets';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { aRecordingDesk } from '../../../support/recordingDesk';

const never = { reminderSeconds: 0 };

/** The call gets a code; what the ledger then tells of its recording. */
async function inLedger({ commands, clock }: TestApplication): Promise<readonly RecordingChangeView[]> {
  await commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
  await clock.advance(10);
  const answer = await commands.readLedger({ dayMs: null, search: '', pages: 1 });
  return answer.ok ? (answer.value.calls[0]?.recording ?? []) : [];
}

function said(changes: readonly RecordingChangeView[]): readonly string[] {
  return changes.map(({ change, by }) => `${change} ${by}`);
}

describe('the ledger of a call tells', () => {
  it('when another desktop paused its recording, and when it went on', async () => {
    const desk = await aRecordingDesk(never);
    desk.records();
    await desk.clock.advance(5_000);
    desk.pauses();
    const pausedAtMs = desk.clock.nowMs();
    await desk.clock.advance(7_000);
    desk.records();

    expect(await inLedger(desk)).toEqual([
      { change: 'paused', by: 'elsewhere', atMs: pausedAtMs, isTimeKnown: true },
      { change: 'resumed', by: 'elsewhere', atMs: pausedAtMs + 7_000, isTimeKnown: true },
    ]);
  });

  it('that the agent did it', async () => {
    const desk = await aRecordingDesk(never);
    desk.records();
    await desk.commands.controlCall({ callId: 'CALL1', action: 'pauseRecording' });
    await desk.clock.advance(10);
    desk.pauses();
    await desk.commands.controlCall({ callId: 'CALL1', action: 'resumeRecording' });
    await desk.clock.advance(10);
    desk.records();
    desk.pauses();

    expect(said(await inLedger(desk))).toEqual(['paused agent', 'resumed agent', 'paused elsewhere']);
  });

  it('that Wrapkey resumed it by itself', async () => {
    const desk = await aRecordingDesk({ ...never, resumeSeconds: 60 });
    desk.records();
    desk.pauses();
    await desk.clock.advance(60_100);
    desk.records();

    expect(said(await inLedger(desk))).toEqual(['paused elsewhere', 'resumed wrapkey']);
  });

  it('that another desktop did it when GWS had refused the agent', async () => {
    const desk = await aRecordingDesk(never, () => json({ statusCode: 4, statusMessage: 'Busy.' }, 500));
    desk.records();
    await desk.commands.controlCall({ callId: 'CALL1', action: 'pauseRecording' });
    await desk.clock.advance(20_000);
    desk.pauses();

    expect(said(await inLedger(desk))).toEqual(['paused elsewhere']);
  });

  it('what happened before a restart, and what was missed during it', async () => {
    const journal = new MemoryJournal();
    const before = await aRecordingDesk(never, undefined, { journal });
    before.records();
    before.pauses();
    await before.clock.advance(10);
    before.application.stop();
    const calls = [
      {
        id: 'CALL1',
        callUuid: 'CALL1',
        state: 'Established',
        recordingState: 'Recording',
        duration: 60,
        capabilities: [],
      },
    ];
    const after = await signedInApplication({}, aServer({ calls }), {
      ...{ journal, clock: before.clock },
      ids: countingIds('after'),
    });

    expect(await inLedger(after)).toMatchObject([
      { change: 'paused', isTimeKnown: true },
      { change: 'resumed', by: 'elsewhere', isTimeKnown: false },
    ]);
  });

  it('nothing any more once the days of the policy are over', async () => {
    const journal = new MemoryJournal();
    const desk = await aRecordingDesk(never, undefined, { journal });
    desk.records();
    desk.pauses();
    await desk.clock.advance(31 * 86_400_000);

    expect(JSON.stringify(journal.records)).not.toContain('recordingChange');
  });
});

it('keeps what was paused while the journal could not be opened', async () => {
  const journal = new MemoryJournal();
  journal.risk = 'keychainSlow';
  const filesKey = new FakeFilesKey();
  const desk = await aRecordingDesk(never, undefined, { journal, filesKey });
  desk.records();
  desk.pauses();
  await desk.clock.advance(10);
  const locked = JSON.stringify(journal.records);
  journal.risk = null;
  filesKey.answer();
  await desk.clock.advance(10);

  expect(locked).not.toContain('recordingChange');
  expect(JSON.stringify(journal.records)).toContain('recordingChange');
});

describe('what the ledger lacks', () => {
  const paused = { change: 'paused', atMs: 100_000 } as const;
  const resumed = { change: 'resumed', atMs: 110_000 } as const;

  it.each([
    ['a first pause', 'paused', [], 'paused'],
    ['nothing while the pause lasts', 'paused', [paused], null],
    ['a pause after one that is over', 'paused', [paused, resumed], 'paused'],
    ['that it went on', 'on', [paused], 'resumed'],
    ['that it stopped', 'off', [paused], 'stopped'],
    ['nothing while it runs', 'on', [paused, resumed], null],
    ['nothing when it was never paused', 'on', [], null],
    ['nothing of an earlier call with the same id', 'on', [{ ...paused, atMs: 1 }], null],
  ] as const)('is %s', (_, recording, known, change) => {
    expect(missingChange({ recording, startedAtMs: 90_000 }, known)).toBe(change);
  });
});

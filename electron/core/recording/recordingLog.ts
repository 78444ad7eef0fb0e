import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import type { IdSource } from '../kernel/ids';
import { callOf } from '../operations/operation';
import type { OperationKind, OperationsSlice } from '../operations/operationsSlice';
import type { Outbox } from '../outbox/outbox';
import type { RecordShelf } from '../outbox/recordShelf';
import type { AgentSlice } from '../session/agentSlice';
import { changesOfCall, type RecordingChange } from './recordingChange';
import type { RecordingSlice } from './recordingSlice';

type RecordingLogState = AgentSlice & CallsSlice & OperationsSlice & RecordingSlice;

interface RecordingJournal {
  readonly outbox: Pick<Outbox, 'keepLater'>;
  readonly shelf: RecordShelf<RecordingChange>;
}
type Change = RecordingChange['change'];

const operations: Readonly<Record<Change, OperationKind>> = {
  paused: 'pauseRecording',
  resumed: 'resumeRecording',
  stopped: 'stopRecording',
};

/** A server's whole seconds and another clock may put the beginning of a call a little too late. */
const toleranceMs = 60_000;

/** Writes down in the ledger when the recording of a call was paused and went on, and who wanted it. */
export class RecordingLog {
  constructor(
    private readonly ports: { readonly ids: IdSource },
    private readonly host: { readonly state: RecordingLogState },
    private readonly journal: RecordingJournal,
  ) {}

  /** Calls have changed. Called before the operations learn of it. */
  react(): void {
    const { agent, calls, recordingChanges } = this.host.state;
    if (agent === null) return;
    for (const call of calls.calls.filter(isLive)) {
      const known = changesOfCall(recordingChanges, agent.owner, call.id);
      const change = missingChange(call, known);
      if (change === null) continue;
      const { atMs, isStartKnown: isTimeKnown } = call.recordingSeen;
      const record: RecordingChange = {
        kind: 'recordingChange',
        id: this.ports.ids.next(),
        owner: agent.owner,
        callId: call.id,
        change,
        by: this.askedBy(call, change),
        atMs,
        isTimeKnown,
      };
      this.journal.outbox.keepLater(this.journal.shelf, record);
    }
  }

  private askedBy({ id }: CallRecord, change: Change): RecordingChange['by'] {
    const { operations: asked, pauses } = this.host.state;
    const operation = asked.findLast(
      (one) => one.kind === operations[change] && callOf(one) === id && one.progress.state === 'sent',
    );
    if (operation === undefined) return 'elsewhere';
    return pauses.some(({ resumeId }) => resumeId === operation.id) ? 'wrapkey' : 'agent';
  }
}

/** What the ledger lacks to be as the call is now. */
export function missingChange(
  { recording, startedAtMs }: Pick<CallRecord, 'recording' | 'startedAtMs'>,
  known: readonly Pick<RecordingChange, 'change' | 'atMs'>[],
): Change | null {
  // An earlier call may have had the same id.
  const last = known.findLast(({ atMs }) => atMs >= startedAtMs - toleranceMs);
  const wasPaused = last?.change === 'paused';
  if (recording === 'paused') return wasPaused ? null : 'paused';
  if (!wasPaused) return null;
  return recording === 'on' ? 'resumed' : 'stopped';
}

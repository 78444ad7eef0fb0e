import { hasEnded } from '../../rules/callState';
import { releasedCall, type CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import type { Clock } from '../kernel/clock';
import type { Outbox } from '../outbox/outbox';
import type { RecordShelf } from '../outbox/recordShelf';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { pastCall, type PastCall } from './pastCall';

interface HistoryJournal {
  readonly outbox: Pick<Outbox, 'keepLater'>;
  readonly shelf: RecordShelf<PastCall>;
}

/** Writes down each call that has ended, once. */
export class CallHistory {
  private before: readonly CallRecord[] = [];

  constructor(
    private readonly ports: { readonly clock: Pick<Clock, 'nowMs'> },
    private readonly host: { readonly state: AgentSlice & CallsSlice & PolicySlice },
    private readonly journal: HistoryJournal,
  ) {}

  /** The calls have changed. */
  react(): void {
    const { agent, calls, policy } = this.host.state;
    const before = this.before;
    this.before = agent === null ? [] : calls.calls;
    if (agent === null || this.before === before) return;
    const ended = justEnded(before, calls.calls, this.ports.clock.nowMs());
    const { owner, devices } = agent;
    const of = { owner, deviceId: devices[0]?.id ?? null };
    for (const call of ended) {
      this.journal.outbox.keepLater(this.journal.shelf, pastCall(call, of, policy.userData));
    }
  }
}

/** A call that the server replaced by another one may leave the list at the moment when it ends. */
function justEnded(before: readonly CallRecord[], now: readonly CallRecord[], nowMs: number): readonly CallRecord[] {
  const live = new Set(now.filter((call) => !hasEnded(call)).map(({ id }) => id));
  const known = new Map(before.map((call) => [call.id, call]));
  const ended = now.filter((call) => hasEnded(call) && !wasEnded(known.get(call.id)));
  const listed = new Set(ended.map(({ id }) => id));
  const left = before.filter((call) => !hasEnded(call) && !live.has(call.id) && !listed.has(call.id));
  return [...ended, ...left.map((call) => releasedCall(call, nowMs))];
}

function wasEnded(call: CallRecord | undefined): boolean {
  return call !== undefined && hasEnded(call);
}

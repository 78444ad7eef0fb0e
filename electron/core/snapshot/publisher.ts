import type { Snapshot } from '../../contract/snapshot';
import type { ApplicationState } from '../applicationState';
import { PartLog } from '../calls/parts';
import { codesView } from '../dispositions/codesView';
import type { Cancel, Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import type { Platform } from '../kernel/platform';
import { Remembered } from '../kernel/remembered';
import { Revision } from '../kernel/revision';
import { ledgerReads } from '../ledger/ledgerView';
import { outboxReads } from '../outbox/outboxView';
import { usableRules } from '../screenPop/screenPopRules';
import { snapshotOf } from './snapshot';

const frameMs = 16;
/** A choice is sent before anything is drawn; drawing waits this long for it. */
const headStartMs = 6;

export interface PublisherPorts {
  readonly clock: Clock;
  readonly log: Logger;
  /** Local midnight before `nowMs`, in the machine's time zone. */
  readonly midnightBefore: (nowMs: number) => number;
  readonly platform: Platform;
}

/** Turns states into numbered snapshots, at most one a frame however many changes there are. */
export class Publisher {
  private revision = 0;
  private pending: Cancel | null = null;
  private publishedAtMs = -Infinity;
  private readonly listeners = new Set<(snapshot: Snapshot) => void>();
  private readonly ledger = new Revision(ledgerReads);
  private readonly outbox = new Revision(outboxReads);
  private readonly codes = new Remembered(codesView);
  private readonly popRules = new Remembered(usableRules);
  private readonly partLog: PartLog;

  constructor(
    private readonly ports: PublisherPorts,
    private readonly host: { readonly state: ApplicationState },
    private readonly steadyNowMs: () => number,
  ) {
    this.partLog = new PartLog(ports.log);
  }

  subscribe(listener: (snapshot: Snapshot) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The current state, under a number that no earlier snapshot has. */
  current(): Snapshot {
    this.revision += 1;
    const todaySinceMs = this.ports.midnightBefore(this.ports.clock.nowMs());
    const { revision, codes, popRules, partLog } = this;
    const { state } = this.host;
    const revisions = { ledger: this.ledger.of(state), outbox: this.outbox.of(state) };
    const { platform } = this.ports;
    const steadyNowMs = this.steadyNowMs();
    const kept = { codes, popRules, partLog };
    return snapshotOf(state, { ...kept, revision, revisions, todaySinceMs, steadyNowMs, platform });
  }

  changed(): void {
    if (this.pending !== null) return;
    // The first change after a pause does not wait for a whole frame.
    const restMs = this.publishedAtMs + frameMs - this.ports.clock.monotonicMs();
    const leastMs = isLeaving(this.host.state) ? headStartMs : 0;
    this.pending = this.ports.clock.after(Math.max(leastMs, restMs), () => {
      this.pending = null;
      this.publishedAtMs = this.ports.clock.monotonicMs();
      if (this.listeners.size === 0) return;
      const snapshot = this.current();
      for (const listener of this.listeners) listener(snapshot);
    });
  }

  stop(): void {
    this.pending?.();
    this.pending = null;
    this.listeners.clear();
  }
}

/** A choice is being sent, or will be in a moment. */
function isLeaving({ entries }: Pick<ApplicationState, 'entries'>): boolean {
  return entries.outstanding.some(
    ({ state, holdReason }) => state === 'sending' || (state === 'queued' && holdReason === null),
  );
}

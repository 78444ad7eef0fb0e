import { longestDelayMs, nextDelayMs } from '../backoff';
import { errorName } from '../errorName';
import type { UserData } from '../gws/call';
import type { Cancel, Clock, IdSource, JournalFailure, JournalStore, Logger, Random } from '../ports';
import { fail, succeed, type Result } from '../result';
import { showsDisposition } from './confirmation';
import { newEntry, type Choice, type DispositionEntry, type Owner } from './entry';
import { allows, nextState, type EntryEvent } from './entryState';
import {
  entriesOfCall,
  hasNewer,
  readyToSend,
  undeliveredOf,
  unresolved,
  withEntry,
  type Entries,
} from './outboxEntries';
import type { DispositionSender, SendResult } from './sender';

export interface OutboxPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: Random;
  readonly journal: JournalStore;
  readonly log: Logger;
}

const parallelSends = 4;
const echoWaitMs = 5_000;
const backendTries = 3;
const echoGraceMs = 1_000;

/**
 * Keeps what the agent chose until GWS has it. One call at a time in order, different calls in parallel;
 * pauses while there is no sender. The states are those of `entryState`.
 */
export class Outbox {
  private entryList: Entries = [];
  private sender: DispositionSender | null = null;
  private isDraining = false;
  private checkDrained: (() => void) | null = null;
  private sequence = 0;
  private wakeUp: Cancel | null = null;
  private readonly looking = new Set<string>();
  private readonly echoTimers = new Set<Cancel>();

  constructor(
    private readonly ports: OutboxPorts,
    private readonly onChange: () => void,
  ) {}

  get entries(): Entries {
    return this.entryList;
  }

  /** Reads the journal. What was found as `sending` may or may not have arrived. */
  async start(): Promise<Result<null, JournalFailure>> {
    const loaded = await this.ports.journal.load();
    if (!loaded.ok) return loaded;
    this.entryList = loaded.value;
    this.sequence = Math.max(0, ...loaded.value.map((entry) => entry.sequence));
    for (const entry of loaded.value) if (entry.state === 'sending') await this.change(entry, 'outcomeUnknown');
    this.onChange();
    return succeed(null);
  }

  stop(): void {
    this.setSender(null);
    for (const cancel of this.echoTimers) cancel();
    this.echoTimers.clear();
  }

  /** `null` pauses: signed out or offline. */
  setSender(sender: DispositionSender | null): void {
    this.sender = sender;
    this.checkDrained?.();
    this.pump();
  }

  /** Resolves when the choice is in the journal; then it is `queued` and will go out. */
  async choose(choice: Choice): Promise<Result<{ readonly entryId: string }, JournalFailure>> {
    const entry = newEntry(choice, {
      id: this.ports.ids.next(),
      sequence: ++this.sequence,
      nowMs: this.ports.clock.nowMs(),
    });
    const written = await this.ports.journal.append(entry);
    if (!written.ok) return written;
    this.put(entry);
    await this.supersedeOlder(entry.callId);
    this.pump();
    return succeed({ entryId: entry.id });
  }

  /** Only while it waits: what has left cannot be called back. */
  async undo(entryId: string): Promise<Result<null, { readonly code: 'tooLate' }>> {
    const entry = this.find(entryId);
    if (entry === null || entry.isPossiblyDuplicate || !allows(entry.state, 'undone')) return fail({ code: 'tooLate' });
    await this.change(entry, 'undone', { holdReason: null });
    this.pump();
    return succeed(null);
  }

  /** `observe`, for those who have nothing to wait for. */
  observeLater(callId: string, userData: UserData): void {
    this.inBackground(this.observe(callId, userData));
  }

  /** The call's user data was seen by an event or a re-read; it may prove what was sent. */
  async observe(callId: string, userData: UserData): Promise<void> {
    for (const { id } of entriesOfCall(this.entryList, callId)) {
      // Found anew each time: another event may have proved it while the journal was written.
      const entry = this.find(id);
      if (entry !== null && allows(entry.state, 'echoed') && showsDisposition(userData, entry)) {
        await this.change(entry, 'echoed', { confirmedAtMs: this.ports.clock.nowMs(), isEchoMissing: false });
      }
    }
    this.pump();
  }

  /** Sends at once whatever waits, for `limitMs` at most. Resolves with how many could not be delivered. */
  async drain(owner: Owner, limitMs: number): Promise<number> {
    this.isDraining = true;
    this.pump();
    await new Promise<void>((resolve) => {
      const finish = (): void => {
        cancel();
        this.checkDrained = null;
        resolve();
      };
      const cancel = this.ports.clock.after(limitMs, finish);
      this.checkDrained = () => {
        if (this.sender === null || undeliveredOf(this.entryList, owner).length === 0) finish();
      };
      this.checkDrained();
    });
    this.isDraining = false;
    return undeliveredOf(this.entryList, owner).length;
  }

  private find(entryId: string): DispositionEntry | null {
    return this.entryList.find((entry) => entry.id === entryId) ?? null;
  }

  private put(entry: DispositionEntry): void {
    this.entryList = withEntry(this.entryList, entry);
    this.checkDrained?.();
    this.onChange();
  }

  /** Applies one event of the state table and writes it down; the newest stored version of the entry counts. */
  private async change(
    entry: DispositionEntry,
    event: EntryEvent,
    patch: Partial<DispositionEntry> = {},
  ): Promise<DispositionEntry> {
    const current = this.find(entry.id) ?? entry;
    const next = { ...current, ...patch, state: nextState(current.state, event) };
    this.put(next);
    this.ports.log.info('disposition', { entryId: next.id, state: next.state, attempt: next.attempts });
    const written = await this.ports.journal.append(next);
    if (!written.ok) this.ports.log.error('journal write failed', { reason: written.failure.reason });
    return next;
  }

  private async supersedeOlder(callId: string): Promise<void> {
    for (const entry of entriesOfCall(this.entryList, callId)) {
      if (entry.state === 'queued' && hasNewer(this.entryList, entry)) await this.change(entry, 'superseded');
    }
  }

  /** Starts whatever may start now, and wakes up again when the next entry may. */
  private pump(): void {
    this.wakeUp?.();
    this.wakeUp = null;
    const { sender } = this;
    if (sender === null) return;
    let waitMs = Infinity;
    let free = parallelSends - this.entryList.filter((entry) => entry.state === 'sending').length;
    for (const entry of [...unresolved(this.entryList, sender.owner), ...readyToSend(this.entryList, sender.owner)]) {
      const restMs = this.restMs(entry);
      if (restMs > 0) waitMs = Math.min(waitMs, restMs);
      else if (entry.state === 'uncertain') this.resolve(entry, sender);
      else if (free-- > 0) this.inBackground(this.deliver(entry, sender));
    }
    if (waitMs < Infinity) this.wakeUp = this.ports.clock.after(waitMs, () => this.pump());
  }

  /** How long an entry still waits. */
  private restMs(entry: DispositionEntry): number {
    if (this.isDraining && entry.holdReason === 'undoTime') return 0;
    const restMs = entry.notBeforeMs - this.ports.clock.nowMs();
    // A rest beyond what Wrapkey ever chooses means that the clock was set back.
    return restMs <= longestDelayMs + echoGraceMs ? restMs : 0;
  }

  private async deliver(entry: DispositionEntry, sender: DispositionSender): Promise<void> {
    const sending = await this.change(entry, 'turnCame', { attempts: entry.attempts + 1, holdReason: null });
    // Signed out, or somebody else signed in, while it was written down: it has not left.
    const result: SendResult = this.sender === sender ? await sender.send(sending) : { kind: 'heldBack' };
    const current = this.find(entry.id);
    // The event may have come before the HTTP answer (gws-protocol 4.5): then the call itself has proved it.
    if (current?.state === 'sending') await this.settle(current, result);
    this.pump();
  }

  private async settle(entry: DispositionEntry, result: SendResult): Promise<void> {
    switch (result.kind) {
      case 'accepted':
        await this.change(entry, 'accepted', { acceptedAtMs: this.ports.clock.nowMs(), refusal: null });
        if (!entry.choseAfterRelease) this.expectEcho(entry);
        return;
      case 'heldBack':
        await this.holdBack(entry, {});
        return;
      case 'outcomeUnknown': {
        // The event may still be on its way; and a server that loses every answer is not to be flooded.
        const lookAtMs = this.ports.clock.nowMs() + echoGraceMs + nextDelayMs(entry.attempts, this.ports.random);
        await this.change(entry, 'outcomeUnknown', { notBeforeMs: lookAtMs });
        return;
      }
      case 'backendRefused': {
        const backendRefusals = entry.backendRefusals + 1;
        const patch = { backendRefusals, refusal: result.refusal };
        if (backendRefusals < backendTries) await this.holdBack(entry, patch);
        else await this.change(entry, 'refused', patch);
        return;
      }
      case 'refused':
        await this.change(entry, 'refused', { refusal: result.refusal });
        return;
    }
  }

  private async holdBack(entry: DispositionEntry, patch: Partial<DispositionEntry>): Promise<void> {
    const notBeforeMs = this.ports.clock.nowMs() + nextDelayMs(entry.attempts, this.ports.random);
    await this.change(entry, 'heldBack', { ...patch, notBeforeMs, holdReason: 'nextTry' });
    await this.supersedeOlder(entry.callId);
  }

  private expectEcho(entry: DispositionEntry): void {
    const cancel = this.ports.clock.after(echoWaitMs, () => {
      this.echoTimers.delete(cancel);
      this.inBackground(this.lookForEcho(entry.id));
    });
    this.echoTimers.add(cancel);
  }

  private async lookForEcho(entryId: string): Promise<void> {
    const entry = this.find(entryId);
    if (entry?.state !== 'accepted' || this.sender === null) return;
    const seen = await this.sender.look(entry.callId);
    if (seen.kind !== 'found') return;
    await this.observe(entry.callId, seen.userData);
    const current = this.find(entryId);
    if (current?.state === 'accepted') this.put({ ...current, isEchoMissing: true });
  }

  private resolve(entry: DispositionEntry, sender: DispositionSender): void {
    if (this.looking.has(entry.id)) return;
    this.looking.add(entry.id);
    this.inBackground(this.lookBeforeSending(entry, sender).finally(() => this.looking.delete(entry.id)));
  }

  /** Never sends again before having looked; after release there is nothing to look at. */
  private async lookBeforeSending(entry: DispositionEntry, sender: DispositionSender): Promise<void> {
    const seen = entry.choseAfterRelease ? { kind: 'gone' as const } : await sender.look(entry.callId);
    if (seen.kind === 'found') await this.observe(entry.callId, seen.userData);
    const current = this.find(entry.id);
    if (current?.state !== 'uncertain') return;
    if (seen.kind === 'failed') {
      this.looking.delete(entry.id);
      this.put({
        ...current,
        notBeforeMs: this.ports.clock.nowMs() + nextDelayMs(current.attempts, this.ports.random),
      });
      this.pump();
      return;
    }
    await this.change(current, 'absent', { isPossiblyDuplicate: true });
    await this.supersedeOlder(entry.callId);
    this.pump();
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.ports.log.error('outbox failed', { error: errorName(error) });
    });
  }
}

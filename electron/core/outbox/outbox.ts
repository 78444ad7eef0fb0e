import type { Refusal } from '../gws/problems';
import type { Cancel } from '../kernel/clock';
import type { IdSource } from '../kernel/ids';
import type { Random } from '../kernel/random';
import { fail, succeed, type Result } from '../kernel/result';
import type { Owner } from '../session/owner';
import type { SeenUserData } from './deliveryProof';
import type { EntriesByOwner } from './entriesByOwner';
import { afterSends, isSameChoice, newEntry, noSends, type Choice, type DispositionEntry, type Sends } from './entry';
import { EntryBook, type BookListener, type BookPorts } from './entryBook';
import { allows, isDelivered, isUndelivered } from './entryState';
import type { LoadedJournal } from './journalPort';
import { JournalWatch } from './journalWatch';
import { hasNewer } from './outboxEntries';
import { OutboxRunner, type OutboxHost } from './outboxRunner';
import type { KeptRecord, RecordShelf } from './recordShelf';
import type { Retention } from './retention';
import type { DispositionSender } from './sender';
import { pushed } from './settlement';

export interface OutboxPorts extends BookPorts {
  readonly ids: IdSource;
  readonly random: Random;
}

interface Chosen {
  readonly entryId: string;
  /** It is on the disk. */
  readonly isKept: boolean;
}

type Undone = Result<null, { readonly code: 'tooLate' }>;

const tidyEveryMs = 3_600_000;

/** Keeps what the agent chose until GWS has it. `entryState` defines the states; the runner sends. */
export class Outbox {
  private readonly book: EntryBook;
  private readonly runner: OutboxRunner;
  private readonly watch: JournalWatch;
  private readonly choosing = new Map<string, { readonly choice: Choice; readonly chosen: Promise<Chosen> }>();
  private cleanUp: Cancel | null = null;

  constructor(
    private readonly ports: OutboxPorts,
    host: BookListener & OutboxHost,
  ) {
    this.book = new EntryBook(ports, {
      entriesChanged: (entries) => {
        this.runner.checkDrains();
        this.watch.react();
        host.entriesChanged(entries);
      },
      riskChanged: (risk) => host.riskChanged(risk),
      journalRemoved: (keptAs) => host.journalRemoved(keptAs),
    });
    this.watch = new JournalWatch(
      ports.clock,
      () => this.entries.outstanding.length > 0,
      () => this.checkJournal(),
    );
    this.runner = new OutboxRunner(ports, this.book, host);
  }

  get entries(): EntriesByOwner {
    return this.book.entries;
  }

  /** Reads the journal. Resolves with the part that could not be read. */
  async start(retention: Retention): Promise<LoadedJournal['setAside']> {
    const setAside = await this.takeUp(retention);
    this.tidyLater(retention);
    return setAside;
  }

  /** Reads a journal that could not be opened at the start. */
  async takeUp(retention: Retention): Promise<LoadedJournal['setAside']> {
    const setAside = await this.book.load(retention);
    // The program may have ended after a choice was written and before the one it supersedes was marked.
    for (const { callId } of this.entries.outstanding.filter(({ state }) => allows(state, 'superseded')))
      await this.runner.supersedeOlder(callId);
    this.runner.pump();
    return setAside;
  }

  stop(): void {
    this.runner.stop();
    this.cleanUp?.();
    this.watch.stop();
    this.book.stop();
  }

  /** Somebody may have removed it. */
  checkJournal(): void {
    this.runner.inBackground(this.book.check());
  }

  /** Keeps it on its shelf at once; resolves with whether it is in the journal too. */
  keep<Kept extends KeptRecord>(shelf: RecordShelf<Kept>, record: Kept): Promise<boolean> {
    return this.book.keep(shelf, record);
  }

  /** Like `keep`, for callers that do not wait. */
  keepLater<Kept extends KeptRecord>(shelf: RecordShelf<Kept>, record: Kept): void {
    this.runner.inBackground(this.keep(shelf, record));
  }

  /** `null` pauses: signed out or offline. */
  setSender(sender: DispositionSender | null): void {
    this.runner.setSender(sender);
  }

  /**
   * Resolves when the choice is in the journal or could not be written. It is then `queued` and will be sent, or
   * `sending`.
   */
  choose(choice: Choice): Promise<Chosen> {
    const before = this.choosing.get(choice.callId);
    // The second half of a double click, while the first is being written.
    if (before !== undefined && isSameChoice(before.choice, choice)) return before.chosen;
    const chosen = this.add(choice).finally(() => {
      if (this.choosing.get(choice.callId)?.chosen === chosen) this.choosing.delete(choice.callId);
    });
    this.choosing.set(choice.callId, { choice, chosen });
    return chosen;
  }

  /**
   * Only while it waits: a sent choice cannot be called back. `again` replaces it in the same step; `sends` is what was
   * already sent of `again`.
   */
  async undo(entryId: string, again: Choice | null = null, sends: Sends = noSends): Promise<Undone> {
    const entry = this.book.find(entryId);
    if (entry === null || entry.isPossiblyDuplicate || !allows(entry.state, 'undone')) return fail({ code: 'tooLate' });
    if (this.book.isBeingTakenBack(entryId)) return fail({ code: 'tooLate' });
    if (again === null) await this.book.change(entry, 'undone', { holdReason: null });
    else await this.book.takeBackFor(entry, afterSends(this.newEntry(again), sends));
    await this.runner.supersedeOlder(entry.callId);
    this.runner.pump();
    return succeed(null);
  }

  /** Ends the wait. A choice that was given up is queued again, unless a later choice has replaced it. */
  async sendNow(entryId: string): Promise<Result<null, { readonly code: 'notWaiting' }>> {
    const entry = this.book.find(entryId);
    const nowMs = this.ports.clock.nowMs();
    if (entry?.state === 'expired' && !this.hasNewer(entry)) {
      // It may have arrived, as after any other unanswered send.
      const wasInDoubt = entry.attempts > 0 && entry.holdReason === null;
      const isPossiblyDuplicate = entry.isPossiblyDuplicate || wasInDoubt;
      const waits = { waitsSinceMs: nowMs, notBeforeMs: nowMs, expiredAtMs: null };
      const patch = { ...waits, holdReason: null, isPossiblyDuplicate };
      await this.book.change(entry, 'takenUp', patch);
    } else if (entry?.state === 'undecided' && !this.hasNewer(entry)) {
      await this.book.change(entry, 'takenUp', { notBeforeMs: nowMs });
    } else if (entry?.state === 'queued' || entry?.state === 'uncertain' || entry?.state === 'unseen') {
      this.book.put({ ...entry, ...pushed(entry, nowMs) });
    } else {
      return fail({ code: 'notWaiting' });
    }
    this.runner.pump();
    return succeed(null);
  }

  /** Only for a choice that went unanswered twice: nobody will know whether it arrived, and it is not sent again. */
  async leave(entryId: string): Promise<Result<null, { readonly code: 'notWaiting' }>> {
    const entry = this.book.find(entryId);
    if (entry === null || !allows(entry.state, 'left')) return fail({ code: 'notWaiting' });
    await this.book.change(entry, 'left');
    return succeed(null);
  }

  /** Like `observe`, for callers that do not wait. */
  observeLater(callId: string, seen: SeenUserData): void {
    this.runner.inBackground(this.observe(callId, seen));
  }

  /** An event or a re-read showed the call's user data, which may prove what was sent. */
  observe(callId: string, seen: SeenUserData): Promise<void> {
    return this.runner.observe(callId, seen);
  }

  /** A code that its live call never showed is sent as a user event once the call has ended. */
  callsEnded(): void {
    this.runner.pump();
  }

  /** GWS reported an error of this call by event. It may answer the send under way, so the call is read now. */
  reported(callId: string, reported: Refusal): void {
    for (const entry of this.entries.ofCall(callId)) {
      const mayBeMeant = entry.state === 'sending' || entry.state === 'uncertain' || entry.awaitsEcho;
      const notBeforeMs = entry.awaitsEcho ? this.ports.clock.nowMs() : entry.notBeforeMs;
      if (mayBeMeant) this.book.put({ ...entry, reported, notBeforeMs });
    }
    this.runner.pump();
  }

  /** What the last session learnt about its server no longer applies. */
  forgetHabits(): void {
    this.runner.forgetHabits();
  }

  /** Sends without waiting for an undo, for at most `limitMs`. Resolves with the number that could not be delivered. */
  drain(owner: Owner, limitMs: number): Promise<number> {
    return this.runner.drain(owner, limitMs);
  }

  private async add(choice: Choice): Promise<Chosen> {
    const entry = this.newEntry(choice);
    if (this.isAlone(entry.callId) && this.runner.wouldSend(entry))
      return { entryId: entry.id, isKept: await this.runner.addLeaving(entry) };
    const isKept = await this.book.add(entry);
    await this.runner.supersedeOlder(entry.callId);
    this.runner.pump();
    return { entryId: entry.id, isKept };
  }

  /** No other entry of the call is under way. */
  private isAlone(callId: string): boolean {
    const isUnderWay = this.entries.ofCall(callId).some(({ state }) => isUndelivered(state));
    return !isUnderWay && !this.choosing.has(callId) && !this.book.isArriving(callId);
  }

  private newEntry(choice: Choice): DispositionEntry {
    const { ids, clock } = this.ports;
    const made = { id: ids.next(), sequence: this.book.nextSequence(), nowMs: clock.nowMs() };
    const entry = newEntry(choice, made);
    const isUnproved = (one: DispositionEntry): boolean => isSameChoice(one, choice) && !isDelivered(one.state);
    const before = this.entries.ofCall(choice.callId).findLast(isUnproved);
    // An earlier send of the same code may have arrived, and reports would count both.
    return before === undefined ? entry : { ...entry, mayCount: before.mayCount, lostAnswers: before.lostAnswers };
  }

  private hasNewer(entry: DispositionEntry): boolean {
    return hasNewer(this.entries.of(entry.owner), entry);
  }

  private tidyLater(retention: Retention): void {
    this.cleanUp = this.ports.clock.after(tidyEveryMs, () => {
      this.tidyLater(retention);
      this.runner.inBackground(this.tidy(retention));
    });
  }

  private async tidy(retention: Retention): Promise<void> {
    if (await this.book.tidy(retention)) await this.book.compact();
  }
}

import { longestDelayMs } from '../backoff';
import { errorName } from '../errorName';
import type { UserData } from '../gws/call';
import type { Cancel, IdSource, LoadedJournal, Random } from '../ports';
import { fail, succeed, type Result } from '../result';
import { isSameChoice, isSameOwner, newEntry, type Choice, type DispositionEntry, type Owner } from './entry';
import type { EntriesByOwner } from './entriesByOwner';
import { EntryBook, type BookListener, type BookPorts } from './entryBook';
import { allows, isUndelivered, nextState } from './entryState';
import { hasNewer, readyToSend, undeliveredOf, unresolved } from './outboxEntries';
import type { Retention } from './retention';
import type { DispositionSender, SendResult } from './sender';
import { echoGraceMs, settlement, turn } from './settlement';
import { Witness } from './witness';

export interface OutboxPorts extends BookPorts {
  readonly ids: IdSource;
  readonly random: Random;
}

interface Chosen {
  readonly entryId: string;
  /** It is on the disk. */
  readonly isKept: boolean;
}

const parallelSends = 4;
const tidyEveryMs = 3_600_000;

/**
 * Keeps what the agent chose until GWS has it. One call at a time in order, different calls in parallel;
 * pauses while there is no sender. The states are those of `entryState`.
 */
export class Outbox {
  private readonly book: EntryBook;
  private readonly witness: Witness;
  private sender: DispositionSender | null = null;
  /** Whoever waits for everything to be sent: the undo time is not waited out meanwhile. */
  private readonly drains = new Set<() => void>();
  private readonly choosing = new Map<string, { readonly choice: Choice; readonly chosen: Promise<Chosen> }>();
  private sequence = 0;
  private wakeUp: Cancel | null = null;
  private cleanUp: Cancel | null = null;

  constructor(
    private readonly ports: OutboxPorts,
    listener: BookListener,
  ) {
    this.book = new EntryBook(ports, {
      entriesChanged: (entries) => {
        this.checkDrains();
        listener.entriesChanged(entries);
      },
      riskChanged: (risk) => listener.riskChanged(risk),
    });
    this.witness = new Witness({
      ...ports,
      book: this.book,
      sender: () => this.sender,
      inBackground: (work) => this.inBackground(work),
    });
  }

  get entries(): EntriesByOwner {
    return this.book.entries;
  }

  /** Reads the journal. Resolves with what of it could not be read. */
  async start(retention: Retention): Promise<LoadedJournal['setAside']> {
    const setAside = await this.book.load(retention);
    this.sequence = this.entries.newestSequence;
    // The program may have ended between a choice and the word that it overtakes another.
    for (const { callId } of this.entries.outstanding.filter(({ state }) => state === 'queued'))
      await this.supersedeOlder(callId);
    this.tidyLater(retention);
    return setAside;
  }

  stop(): void {
    this.setSender(null);
    this.cleanUp?.();
    this.book.stop();
    this.witness.stop();
  }

  /** `null` pauses: signed out or offline. */
  setSender(sender: DispositionSender | null): void {
    this.sender = sender;
    this.checkDrains();
    this.pump();
  }

  /** Resolves when the choice is in the journal, or could not be put there; then it is `queued` and will go out, or is `sending`. */
  choose(choice: Choice): Promise<Chosen> {
    const before = this.choosing.get(choice.callId);
    // The second half of a double click, while the first is being written down.
    if (before !== undefined && isSameChoice(before.choice, choice)) return before.chosen;
    const chosen = this.add(choice).finally(() => {
      if (this.choosing.get(choice.callId)?.chosen === chosen) this.choosing.delete(choice.callId);
    });
    this.choosing.set(choice.callId, { choice, chosen });
    return chosen;
  }

  /** Only while it waits: what has left cannot be called back. `again` is chosen instead, in one step. */
  async undo(entryId: string, again: Choice | null = null): Promise<Result<null, { readonly code: 'tooLate' }>> {
    const entry = this.book.find(entryId);
    if (entry === null || entry.isPossiblyDuplicate || !allows(entry.state, 'undone')) return fail({ code: 'tooLate' });
    if (this.book.isBeingTakenBack(entryId)) return fail({ code: 'tooLate' });
    if (again === null) await this.book.change(entry, 'undone', { holdReason: null });
    else await this.book.takeBackFor(entry, this.newEntry(again));
    await this.supersedeOlder(entry.callId);
    this.pump();
    return succeed(null);
  }

  /** Does not wait any longer; one that was given up is taken up again, unless a later choice took its place. */
  async sendNow(entryId: string): Promise<Result<null, { readonly code: 'notWaiting' }>> {
    const entry = this.book.find(entryId);
    const nowMs = this.ports.clock.nowMs();
    if (entry?.state === 'expired' && !this.hasNewer(entry)) {
      // It may have arrived, and nobody ever found out: the same as after any other unanswered send.
      const wasInDoubt = entry.attempts > 0 && entry.holdReason === null;
      const isPossiblyDuplicate = entry.isPossiblyDuplicate || wasInDoubt;
      const patch = {
        waitsSinceMs: nowMs,
        expiredAtMs: null,
        notBeforeMs: nowMs,
        holdReason: null,
        isPossiblyDuplicate,
      };
      await this.book.change(entry, 'takenUp', patch);
    } else if (entry?.state === 'queued' || entry?.state === 'uncertain') {
      this.book.put({ ...entry, notBeforeMs: nowMs });
    } else {
      return fail({ code: 'notWaiting' });
    }
    this.pump();
    return succeed(null);
  }

  /** `observe`, for those who have nothing to wait for. */
  observeLater(callId: string, userData: UserData): void {
    this.inBackground(this.observe(callId, userData));
  }

  /** The call's user data was seen by an event or a re-read; it may prove what was sent. */
  async observe(callId: string, userData: UserData): Promise<void> {
    await this.witness.observe(callId, userData);
    this.pump();
  }

  /** Sends without the undo time, for `limitMs` at most. Resolves with how many could not be delivered. */
  async drain(owner: Owner, limitMs: number): Promise<number> {
    await new Promise<void>((resolve) => {
      const finish = (): void => {
        cancel();
        this.drains.delete(check);
        resolve();
      };
      const cancel = this.ports.clock.after(limitMs, finish);
      const check = (): void => {
        if (this.sender === null || undeliveredOf(this.entries.of(owner)).length === 0) finish();
      };
      this.drains.add(check);
      this.pump();
      check();
    });
    return undeliveredOf(this.entries.of(owner)).length;
  }

  private async add(choice: Choice): Promise<Chosen> {
    const entry = this.newEntry(choice);
    const { sender } = this;
    if (sender !== null && this.mayLeaveAtOnce(entry, sender)) return this.addLeaving(entry, sender);
    const isKept = await this.book.add(entry);
    await this.supersedeOlder(entry.callId);
    this.pump();
    return { entryId: entry.id, isKept };
  }

  /** Nothing of its call is under way, and there is nothing to wait for. */
  private mayLeaveAtOnce(entry: DispositionEntry, sender: DispositionSender): boolean {
    const { callId } = entry;
    const isUnderWay = this.entries.ofCall(callId).some(({ state }) => isUndelivered(state));
    const isAlone = !isUnderWay && !this.choosing.has(callId) && !this.book.isArriving(callId);
    return isAlone && entry.undoMs === 0 && isSameOwner(entry.owner, sender.owner) && this.freeSends() > 0;
  }

  /** That it was chosen and that it is being sent is one record: the way to the server is shorter by one write. */
  private async addLeaving(entry: DispositionEntry, sender: DispositionSender): Promise<Chosen> {
    const sending = { ...entry, ...turn(entry), state: nextState(entry.state, 'turnCame') };
    try {
      return { entryId: entry.id, isKept: await this.book.add(sending) };
    } finally {
      this.inBackground(this.send(sending, sender));
    }
  }

  private newEntry(choice: Choice): DispositionEntry {
    const { ids, clock } = this.ports;
    return newEntry(choice, { id: ids.next(), sequence: ++this.sequence, nowMs: clock.nowMs() });
  }

  private hasNewer(entry: DispositionEntry): boolean {
    return hasNewer(this.entries.of(entry.owner), entry);
  }

  private checkDrains(): void {
    for (const check of [...this.drains]) check();
  }

  private async supersedeOlder(callId: string): Promise<void> {
    for (const { id } of this.entries.ofCall(callId)) {
      // Found anew each time: it may have changed while another was written down.
      const entry = this.book.find(id);
      if (entry?.state === 'queued' && this.hasNewer(entry)) await this.book.change(entry, 'superseded');
    }
  }

  /** Starts whatever may start now, and wakes up again when the next entry may. */
  private pump(): void {
    this.wakeUp?.();
    this.wakeUp = null;
    const { sender } = this;
    if (sender === null) return;
    let waitMs = Infinity;
    let free = this.freeSends();
    const own = this.entries.of(sender.owner);
    const ready = readyToSend(own).filter(({ id }) => !this.book.isBeingTakenBack(id));
    for (const entry of [...unresolved(own), ...ready]) {
      const restMs = this.restMs(entry);
      if (restMs > 0) waitMs = Math.min(waitMs, restMs);
      else if (entry.state === 'uncertain') this.inBackground(this.resolve(entry, sender));
      else if (free-- > 0) this.inBackground(this.deliver(entry, sender));
    }
    if (waitMs < Infinity) this.wakeUp = this.ports.clock.after(waitMs, () => this.pump());
  }

  private freeSends(): number {
    return parallelSends - this.entries.outstanding.filter(({ state }) => state === 'sending').length;
  }

  /** How long an entry still waits. */
  private restMs(entry: DispositionEntry): number {
    if (this.drains.size > 0 && entry.holdReason === 'undoTime') return 0;
    const restMs = entry.notBeforeMs - this.ports.clock.nowMs();
    // A rest beyond what Wrapkey ever chooses means that the clock was set back.
    return restMs <= longestDelayMs + echoGraceMs ? restMs : 0;
  }

  private async deliver(entry: DispositionEntry, sender: DispositionSender): Promise<void> {
    await this.send(await this.book.change(entry, 'turnCame', turn(entry)), sender);
  }

  private async send(sending: DispositionEntry, sender: DispositionSender): Promise<void> {
    // Signed out, or somebody else signed in, while it was written down: it has not left.
    const result: SendResult = this.sender === sender ? await sender.send(sending) : { kind: 'heldBack' };
    const current = this.book.find(sending.id);
    // The event may have come before the HTTP answer (gws-protocol 4.5): then the call itself has proved it.
    if (current?.state === 'sending') await this.settle(current, result);
    this.pump();
  }

  private async settle(entry: DispositionEntry, result: SendResult): Promise<void> {
    const { clock, random } = this.ports;
    const { event, patch } = settlement(entry, result, { nowMs: clock.nowMs(), random });
    const settled = await this.book.change(entry, event, patch);
    if (event === 'accepted' && !entry.choseAfterRelease) this.witness.expectEcho(settled);
    if (event === 'heldBack') await this.supersedeOlder(entry.callId);
  }

  private async resolve(entry: DispositionEntry, sender: DispositionSender): Promise<void> {
    if (!(await this.witness.resolve(entry, sender))) return;
    await this.supersedeOlder(entry.callId);
    this.pump();
  }

  private tidyLater(retention: Retention): void {
    this.cleanUp = this.ports.clock.after(tidyEveryMs, () => {
      this.tidyLater(retention);
      this.inBackground(this.tidy(retention));
    });
  }

  private async tidy(retention: Retention): Promise<void> {
    if (await this.book.tidy(retention)) await this.book.compact();
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.ports.log.error('outbox failed', { error: errorName(error) });
    });
  }
}

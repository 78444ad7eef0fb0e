import { longestDelayMs } from '../kernel/backoff';
import type { Cancel, Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import { isSameOwner, type Owner } from '../session/owner';
import { DeliveryProof, type SeenUserData } from './deliveryProof';
import type { DispositionEntry } from './entry';
import type { EntryBook } from './entryBook';
import { allows, isUnderWay, nextState } from './entryState';
import { hasNewer, notDelivered, readyToSend, undeliveredOf, unresolved } from './outboxEntries';
import type { DispositionSender, SendResult } from './sender';
import { showsCodes, unknownHabits, type ServerHabits } from './serverHabits';
import { beforeSending, echoWaitMs, isRepeatedEnough, settlement } from './settlement';
import { SureSender } from './sureSender';

export interface RunnerPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

/** What the runner needs to know about calls and policy; asked only while there is a sender. */
export interface OutboxHost {
  isLive(callId: string): boolean;
  /** A released call may be sent a third time without asking. */
  sendsUnasked(): boolean;
  habitsChanged(habits: ServerHabits): void;
}

const parallelSends = 4;

/**
 * Sends waiting entries when their time has come: one at a time for a call, a few calls side by side, and nothing
 * without a sender.
 */
export class OutboxRunner {
  private readonly deliveryProof: DeliveryProof;
  private sender: DispositionSender | null = null;
  private habits = unknownHabits;
  /** Callers that wait until everything is sent. Until then entries do not wait for an undo. */
  private readonly drains = new Set<() => void>();
  private wakeUp: Cancel | null = null;

  constructor(
    private readonly ports: RunnerPorts,
    private readonly book: EntryBook,
    private readonly host: OutboxHost,
  ) {
    this.deliveryProof = new DeliveryProof({
      ...ports,
      book,
      habits: () => this.habits,
      learn: (habits) => this.learn(habits),
      isLive: (callId) => host.isLive(callId),
      sendsUnasked: () => host.sendsUnasked(),
    });
  }

  /** `null` pauses: signed out or offline. */
  setSender(sender: DispositionSender | null): void {
    this.sender = sender === null ? null : new SureSender(sender, this.ports.log);
    this.checkDrains();
    this.pump();
  }

  stop(): void {
    this.setSender(null);
  }

  /** A new session has begun, perhaps at another server. */
  forgetHabits(): void {
    this.learn(unknownHabits);
  }

  /**
   * It would be sent at once, so it need not be written as `queued` first; provided nothing else of its call is under
   * way.
   */
  wouldSend({ owner, undoMs }: DispositionEntry): boolean {
    return this.sender !== null && undoMs === 0 && isSameOwner(owner, this.sender.owner) && this.freeSends() > 0;
  }

  /** Writes a new entry as `sending`, in one record. Resolves with whether that worked; it is sent in any case. */
  async addLeaving(entry: DispositionEntry): Promise<boolean> {
    const { sender } = this;
    const sending = { ...entry, ...this.beforeSending(entry), state: nextState(entry.state, 'turnCame') };
    try {
      return await this.book.add(sending);
    } finally {
      this.inBackground(this.send(sending, sender));
    }
  }

  /** An event or a re-read showed the call's user data, which may prove what was sent. */
  async observe(callId: string, seen: SeenUserData): Promise<void> {
    await this.deliveryProof.observe(callId, seen);
    this.pump();
  }

  /** Sends without waiting for an undo, for at most `limitMs`. Resolves with the number that could not be delivered. */
  async drain(owner: Owner, limitMs: number): Promise<number> {
    const waiting = (): readonly DispositionEntry[] => notDelivered(this.book.entries.of(owner));
    await new Promise<void>((resolve) => {
      const finish = (): void => {
        cancel();
        this.drains.delete(check);
        resolve();
      };
      const cancel = this.ports.clock.after(limitMs, finish);
      const check = (): void => {
        if (this.sender === null || !waiting().some(({ state }) => isUnderWay(state))) finish();
      };
      this.drains.add(check);
      this.pump();
      check();
    });
    return waiting().length;
  }

  checkDrains(): void {
    for (const check of [...this.drains]) check();
  }

  async supersedeOlder(callId: string): Promise<void> {
    const { book } = this;
    for (const { id } of book.entries.ofCall(callId)) {
      // Looked up again each time: it may have changed while another was written.
      const entry = book.find(id);
      if (entry === null || !allows(entry.state, 'superseded')) continue;
      if (hasNewer(book.entries.of(entry.owner), entry)) await book.change(entry, 'superseded');
    }
  }

  /** Starts every entry whose turn has come, and schedules the next. */
  pump(): void {
    this.wakeUp?.();
    this.wakeUp = null;
    const { sender } = this;
    if (sender === null) return;
    let waitMs = Infinity;
    let free = this.freeSends();
    const own = this.book.entries.of(sender.owner);
    const ready = readyToSend(own).filter(({ id }) => !this.book.isBeingTakenBack(id));
    for (const entry of [...own.awaitingEcho, ...unresolved(own), ...ready]) {
      const restMs = this.restMs(entry);
      if (restMs > 0) waitMs = Math.min(waitMs, restMs);
      else if (entry.awaitsEcho || entry.state === 'uncertain') this.inBackground(this.look(entry, sender));
      else if (free-- > 0) this.inBackground(this.deliver(entry, sender));
    }
    if (waitMs < Infinity) this.wakeUp = this.ports.clock.after(waitMs, () => this.pump());
  }

  /** Runs work that no caller waits for. */
  inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.ports.log.error('outbox failed', { error: errorName(error) });
    });
  }

  private freeSends(): number {
    return parallelSends - this.book.sends;
  }

  /** How long an entry still has to wait. */
  private restMs(entry: DispositionEntry): number {
    if (entry.state === 'unseen' && this.isLive(entry) && isRepeatedEnough(entry)) return Infinity;
    if (this.drains.size > 0 && entry.holdReason === 'undoTime') return 0;
    const restMs = entry.notBeforeMs - this.ports.clock.nowMs();
    // Wrapkey never chooses a longer wait, so the clock was set back.
    return restMs <= longestDelayMs + echoWaitMs ? restMs : 0;
  }

  private isLive({ callId, choseAfterRelease }: DispositionEntry): boolean {
    return !choseAfterRelease && this.host.isLive(callId);
  }

  private beforeSending(entry: DispositionEntry): Partial<DispositionEntry> {
    return beforeSending(entry, this.isLive(entry), this.habits);
  }

  private async deliver(entry: DispositionEntry, sender: DispositionSender): Promise<void> {
    const isTooLate = entry.state === 'unseen' && entry.action === 'clear' && !this.isLive(entry);
    // A pair can only be removed from a live call.
    if (isTooLate) await this.book.change(entry, 'refused', { refusal: entry.reported });
    else await this.send(await this.book.change(entry, 'turnCame', this.beforeSending(entry)), sender);
  }

  private async send(sending: DispositionEntry, sender: DispositionSender | null): Promise<void> {
    // If the agent signed out or changed while it was written, it has not been sent.
    const isStillThere = sender !== null && this.sender === sender;
    const result: SendResult = isStillThere ? await sender.send(sending) : { kind: 'heldBack' };
    const current = this.book.find(sending.id);
    // The event may come before the HTTP answer (gws-protocol 4.5); then the call itself has proved it.
    if (current?.state === 'sending') await this.settle(current, result);
    this.pump();
  }

  private async settle(entry: DispositionEntry, result: SendResult): Promise<void> {
    const { clock, random } = this.ports;
    const { event, patch } = settlement(entry, result, { nowMs: clock.nowMs(), random, habits: this.habits });
    await this.book.change(entry, event, patch);
    if (event === 'heldBack') await this.supersedeOlder(entry.callId);
  }

  private async look(entry: DispositionEntry, sender: DispositionSender): Promise<void> {
    if (!(await this.deliveryProof.look(entry, sender))) return;
    await this.supersedeOlder(entry.callId);
    this.pump();
  }

  private learn(habits: ServerHabits): void {
    this.habits = habits;
    this.host.habitsChanged(habits);
    if (!showsCodes(habits)) this.inBackground(this.settleUnprovable());
  }

  /** The server shows no codes, so sending an accepted choice again gains nothing. */
  private async settleUnprovable(): Promise<void> {
    if (this.sender === null) return;
    const unseen = undeliveredOf(this.book.entries.of(this.sender.owner)).filter(({ state }) => state === 'unseen');
    for (const { id } of unseen) {
      // Looked up again each time: it may have left while another was written.
      const entry = this.book.find(id);
      if (entry?.state === 'unseen' && entry.reported === null)
        await this.book.change(entry, 'provesNothing', { isUnprovable: true });
    }
  }
}

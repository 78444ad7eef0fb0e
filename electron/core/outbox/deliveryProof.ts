import type { UserData } from '../gws/userData';
import { nextDelayMs } from '../kernel/backoff';
import type { Clock } from '../kernel/clock';
import type { Random } from '../kernel/random';
import { dispositionValue, shownByEvent, shownByReading, type Shown } from './confirmation';
import type { DispositionEntry } from './entry';
import type { EntryBook } from './entryBook';
import { allows } from './entryState';
import { hasNewer } from './outboxEntries';
import type { DispositionSender } from './sender';
import { showsCodes, withSeen, withUnseen, type ServerHabits } from './serverHabits';
import { isLostTooOften, notSeen } from './settlement';

export interface DeliveryProofParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly book: EntryBook;
  readonly habits: () => ServerHabits;
  readonly learn: (habits: ServerHabits) => void;
  readonly isLive: (callId: string) => boolean;
  /** A released call may be sent a third time without asking. */
  readonly sendsUnasked: () => boolean;
}

/** A call's user data, and where it came from. */
export interface SeenUserData {
  readonly userData: UserData;
  /** The user data before it; `null` when unknown. */
  readonly before: UserData | null;
  /** From a re-read of the call, or from an event. */
  readonly by: 'reading' | 'event';
}

/** Looks for a choice in the call itself: the only proof on a live call, and the only way out of doubt. */
export class DeliveryProof {
  private readonly looking = new Set<string>();

  constructor(private readonly parts: DeliveryProofParts) {}

  /** An event or a re-read showed the call's user data, which may prove what was sent. */
  async observe(callId: string, seen: SeenUserData): Promise<void> {
    const { book } = this.parts;
    const shows = seen.by === 'event' ? shownByEvent : shownByReading;
    for (const { id } of book.entries.ofCall(callId)) {
      // Looked up again each time: another event may have proved it during the write to the journal.
      const entry = book.find(id);
      const shown = entry !== null && allows(entry.state, 'echoed') ? shows(seen.userData, entry) : null;
      if (entry !== null && shown !== null) await this.confirm(entry, shown, seen);
    }
  }

  /** Checks whether the call shows it by now. False when a check is already running. */
  async look(entry: DispositionEntry, sender: DispositionSender): Promise<boolean> {
    if (this.looking.has(entry.id)) return false;
    this.looking.add(entry.id);
    try {
      if (entry.awaitsEcho) await this.lookForEcho(entry, sender);
      else await this.lookBeforeSending(entry, sender);
      return true;
    } finally {
      this.looking.delete(entry.id);
    }
  }

  private async confirm(entry: DispositionEntry, { key }: Shown, { before }: SeenUserData): Promise<void> {
    const { book, clock, habits, learn } = this.parts;
    const seen = {
      confirmedAtMs: clock.nowMs(),
      awaitsEcho: false,
      isEchoMissing: false,
      isUnprovable: false,
      reported: null,
    };
    if (entry.action === 'clear') {
      await book.change(entry, 'echoed', seen);
      return;
    }
    learn(withSeen(habits(), entry.dispositionKey === null ? key : null));
    // A value that another program had set under a key unknown until now; an undo restores it.
    const previous = key === null || before === null ? null : dispositionValue(before, key);
    const previousName = entry.previousName ?? (previous === entry.name ? null : previous);
    await book.change(entry, 'echoed', { ...seen, seenKey: key ?? entry.seenKey, previousName });
  }

  /** Nothing is sent again before this check. After release there is nothing to check. */
  private async lookBeforeSending(entry: DispositionEntry, sender: DispositionSender): Promise<void> {
    const { book, sendsUnasked } = this.parts;
    const seen = entry.choseAfterRelease ? 'gone' : await this.readCall(entry, sender);
    const current = book.find(entry.id);
    if (current?.state !== 'uncertain' || seen === 'failed') return;
    const isForAgent = seen === 'gone' && isLostTooOften(current) && !sendsUnasked();
    await book.change(current, isForAgent ? 'lostTwice' : 'absent', { isPossiblyDuplicate: true });
  }

  private async lookForEcho(entry: DispositionEntry, sender: DispositionSender): Promise<void> {
    const { book, clock, random, habits, learn, isLive } = this.parts;
    // The call has a newer code by now, or is about to.
    const isOvertaken = hasNewer(book.entries.of(entry.owner), entry);
    const seen = isOvertaken ? 'gone' : await this.readCall(entry, sender);
    const current = book.find(entry.id);
    if (current?.awaitsEcho !== true || seen === 'failed') return;
    if (isOvertaken) {
      await book.change(current, 'provesNothing', { awaitsEcho: false });
      return;
    }
    // A call that is gone shows nothing on any server, and an error explains why a call shows nothing.
    const isSilent = seen === 'found' && isLive(entry.callId) && current.reported === null;
    if (isSilent) learn(withUnseen(habits(), entry.callId));
    if (!isSilent || showsCodes(habits()))
      await book.change(current, 'notSeen', notSeen(current, clock.nowMs(), random));
    else await book.change(current, 'provesNothing', { awaitsEcho: false, isUnprovable: true });
  }

  /** Reads the call and takes what it shows as proof. A failed read is repeated later. */
  private async readCall(entry: DispositionEntry, sender: DispositionSender): Promise<'found' | 'gone' | 'failed'> {
    const { book, clock, random } = this.parts;
    const seen = await sender.look(entry);
    const current = book.find(entry.id);
    if (seen.kind === 'found')
      await this.observe(entry.callId, { userData: seen.userData, before: null, by: 'reading' });
    else if (seen.kind === 'failed' && current !== null)
      book.put({ ...current, notBeforeMs: clock.nowMs() + nextDelayMs(current.attempts, random) });
    return seen.kind;
  }
}

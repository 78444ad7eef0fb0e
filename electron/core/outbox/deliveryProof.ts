import { nextDelayMs } from '../kernel/backoff';
import type { UserData } from '../gws/userData';
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
  /** A third send of a released call needs no question. */
  readonly sendsUnasked: () => boolean;
}

/** The user data of a call, and how it came to be known. */
export interface SeenUserData {
  readonly userData: UserData;
  /** As it was before; `null` when nobody knows. */
  readonly before: UserData | null;
  /** The call was read again, or an event came. */
  readonly by: 'reading' | 'event';
}

/** What a call itself says of a choice: the one proof on a live call, and the only way out of doubt. */
export class DeliveryProof {
  private readonly looking = new Set<string>();

  constructor(private readonly parts: DeliveryProofParts) {}

  /** The call's user data was seen by an event or a re-read; it may prove what was sent. */
  async observe(callId: string, seen: SeenUserData): Promise<void> {
    const { book } = this.parts;
    const shows = seen.by === 'event' ? shownByEvent : shownByReading;
    for (const { id } of book.entries.ofCall(callId)) {
      // Found anew each time: another event may have proved it while the journal was written.
      const entry = book.find(id);
      const shown = entry !== null && allows(entry.state, 'echoed') ? shows(seen.userData, entry) : null;
      if (entry !== null && shown !== null) await this.confirm(entry, shown, seen);
    }
  }

  /** Looks whether the call shows it by now. False while that is being done already. */
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
    // What another program had put there, under a key that nobody knew, is what an undo puts back.
    const previous = key === null || before === null ? null : dispositionValue(before, key);
    const previousName = entry.previousName ?? (previous === entry.name ? null : previous);
    await book.change(entry, 'echoed', { ...seen, seenKey: key ?? entry.seenKey, previousName });
  }

  /** Never sent again before having looked; after release there is nothing to look at. */
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
    // A newer code stands in the call by now, or is about to.
    const isOvertaken = hasNewer(book.entries.of(entry.owner), entry);
    const seen = isOvertaken ? 'gone' : await this.readCall(entry, sender);
    const current = book.find(entry.id);
    if (current?.awaitsEcho !== true || seen === 'failed') return;
    if (isOvertaken) {
      await book.change(current, 'provesNothing', { awaitsEcho: false });
      return;
    }
    // A call that is gone shows nothing on any server, and one that reported an error has a reason of its own.
    const isSilent = seen === 'found' && isLive(entry.callId) && current.reported === null;
    if (isSilent) learn(withUnseen(habits(), entry.callId));
    if (!isSilent || showsCodes(habits()))
      await book.change(current, 'notSeen', notSeen(current, clock.nowMs(), random));
    else await book.change(current, 'provesNothing', { awaitsEcho: false, isUnprovable: true });
  }

  /** Reads the call, and takes what it shows as proof. Where that fails, it is tried again later. */
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

import { nextDelayMs } from '../backoff';
import type { UserData } from '../gws/call';
import type { Cancel, Clock, Random } from '../ports';
import { showsDisposition } from './confirmation';
import type { DispositionEntry } from './entry';
import type { EntryBook } from './entryBook';
import { allows } from './entryState';
import type { DispositionSender } from './sender';

export interface WitnessParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly book: EntryBook;
  readonly sender: () => DispositionSender | null;
  /** Does something that nobody waits for. */
  readonly inBackground: (work: Promise<void>) => void;
}

const echoWaitMs = 5_000;

/** What a call itself says of a choice: the one proof on a live call, and the only way out of doubt. */
export class Witness {
  private readonly looking = new Set<string>();
  private readonly echoTimers = new Set<Cancel>();

  constructor(private readonly parts: WitnessParts) {}

  stop(): void {
    for (const cancel of this.echoTimers) cancel();
    this.echoTimers.clear();
  }

  /** The call's user data was seen by an event or a re-read; it may prove what was sent. */
  async observe(callId: string, userData: UserData): Promise<void> {
    const { book, clock } = this.parts;
    for (const { id } of book.entries.ofCall(callId)) {
      // Found anew each time: another event may have proved it while the journal was written.
      const entry = book.find(id);
      if (entry !== null && allows(entry.state, 'echoed') && showsDisposition(userData, entry)) {
        await book.change(entry, 'echoed', { confirmedAtMs: clock.nowMs(), isEchoMissing: false });
      }
    }
  }

  /** Accepted on a live call: the event is to come, else the call is read once. */
  expectEcho(entry: DispositionEntry): void {
    const cancel = this.parts.clock.after(echoWaitMs, () => {
      this.echoTimers.delete(cancel);
      this.parts.inBackground(this.lookForEcho(entry.id));
    });
    this.echoTimers.add(cancel);
  }

  /** Never sent again before having looked; after release there is nothing to look at. False while it is being looked for. */
  async resolve(entry: DispositionEntry, sender: DispositionSender): Promise<boolean> {
    if (this.looking.has(entry.id)) return false;
    this.looking.add(entry.id);
    try {
      await this.lookBeforeSending(entry, sender);
      return true;
    } finally {
      this.looking.delete(entry.id);
    }
  }

  private async lookBeforeSending(entry: DispositionEntry, sender: DispositionSender): Promise<void> {
    const { book, clock, random } = this.parts;
    const seen = entry.choseAfterRelease ? { kind: 'gone' as const } : await sender.look(entry.callId);
    if (seen.kind === 'found') await this.observe(entry.callId, seen.userData);
    const current = book.find(entry.id);
    if (current?.state !== 'uncertain') return;
    if (seen.kind === 'failed') {
      book.put({ ...current, notBeforeMs: clock.nowMs() + nextDelayMs(current.attempts, random) });
      return;
    }
    await book.change(current, 'absent', { isPossiblyDuplicate: true });
  }

  private async lookForEcho(entryId: string): Promise<void> {
    const { book } = this.parts;
    const sender = this.parts.sender();
    const entry = book.find(entryId);
    if (entry?.state !== 'accepted' || sender === null) return;
    const seen = await sender.look(entry.callId);
    if (seen.kind !== 'found') return;
    await this.observe(entry.callId, seen.userData);
    const current = book.find(entryId);
    if (current?.state === 'accepted') book.put({ ...current, isEchoMissing: true });
  }
}

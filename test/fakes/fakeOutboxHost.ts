import type { BookListener } from '../../electron/core/outbox/entryBook';
import type { JournalRisk } from '../../electron/core/outbox/journalPort';
import type { OutboxHost } from '../../electron/core/outbox/outboxRunner';
import { unknownHabits, type ServerHabits } from '../../electron/core/outbox/serverHabits';

/** An application around the outbox: every call is live until a test ends it. */
export class FakeOutboxHost implements BookListener, OutboxHost {
  readonly ended = new Set<string>();
  /** What the agent was told about the safety of the journal, in order. */
  readonly risks: (JournalRisk | null)[] = [];
  /** How often the agent was told that the journal had been removed. */
  removals = 0;
  habits: ServerHabits = unknownHabits;
  isSendingUnasked = false;

  isLive(callId: string): boolean {
    return !this.ended.has(callId);
  }

  sendsUnasked(): boolean {
    return this.isSendingUnasked;
  }

  entriesChanged(): void {
    // A test reads the entries of the outbox.
  }

  recordingsChanged(): void {
    // A test reads the journal.
  }

  riskChanged(risk: JournalRisk | null): void {
    this.risks.push(risk);
  }

  journalRemoved(): void {
    this.removals += 1;
  }

  habitsChanged(habits: ServerHabits): void {
    this.habits = habits;
  }
}

/** An event of the call that shows this user data. */
export function anEvent(userData: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>> = {}) {
  return { userData, before, by: 'event' as const };
}

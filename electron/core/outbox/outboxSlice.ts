import { Entries } from './entries';
import type { JournalRisk } from './journalPort';
import { unknownHabits, type ServerHabits } from './serverHabits';

export interface OutboxSlice {
  /** The signed-in agent's entries. */
  readonly entries: Entries;
  /** The number of undelivered choices of other agents, or for other servers. */
  readonly waitingOfOthers: number;
  readonly serverHabits: ServerHabits;
  /** Why a crash would lose new choices; `null` when it would not. */
  readonly journalRisk: JournalRisk | null;
}

export const initialOutbox: OutboxSlice = {
  entries: Entries.none,
  waitingOfOthers: 0,
  serverHabits: unknownHabits,
  journalRisk: null,
};

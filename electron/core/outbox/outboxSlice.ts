import type { JournalRisk } from './journalPort';
import { Entries } from './entries';
import { unknownHabits, type ServerHabits } from './serverHabits';

export interface OutboxSlice {
  /** Of the signed-in agent. */
  readonly entries: Entries;
  /** Choices of other agents, or for other servers, that are not delivered. */
  readonly waitingOfOthers: number;
  readonly serverHabits: ServerHabits;
  /** Why a crash would lose what is chosen now. */
  readonly journalRisk: JournalRisk | null;
}

export const initialOutbox: OutboxSlice = {
  entries: Entries.none,
  waitingOfOthers: 0,
  serverHabits: unknownHabits,
  journalRisk: null,
};

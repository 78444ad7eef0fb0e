import type { DispositionView } from './disposition';
import type { CommandList, Outcome } from './command';

/** Why a choice cannot be written down safely. `inUse`: another Wrapkey has the journal open. */
export type JournalRisk =
  'noKeychain' | 'keychainLocked' | 'keychainSlow' | 'notWritable' | 'diskFull' | 'diskFailed' | 'inUse';

/** `damaged`: some records; the rest is in use. `foreign`: no journal. `wrongKey`: sealed with another key. `newer`: of a later version. */
export type JournalDamage = 'damaged' | 'foreign' | 'wrongKey' | 'newer';

export interface OutboxView {
  readonly entries: readonly OutboxEntryView[];
  /** Choices that wait for another agent, or another server, of this machine's user: only their number is anybody's business. */
  readonly ofOthers: number;
}

/** A choice that waits, or one that was given up because it waited too long. */
export interface OutboxEntryView {
  readonly callId: string;
  readonly who: string;
  readonly dnis: string | null;
  readonly disposition: DispositionView;
  /** Sends so far. */
  readonly attempts: number;
  /** When it is tried, or looked for, the next time; `null` when that depends on something else, see `waitingFor`. */
  readonly nextTryAtMs: number | null;
  /** When it is given up; `null` when it has been. */
  readonly expiresAtMs: number | null;
}

export interface OutboxCommands {
  /** What has not been delivered, oldest first. It may change with `revisions.outbox` of the snapshot. */
  readonly readOutbox: { readonly input: undefined; readonly output: Outcome<OutboxView, never> };
  /** Tries one choice, or all that wait, at once; one that was given up is taken up again. */
  readonly sendNow: {
    readonly input: { readonly entryId: string | null };
    readonly output: Outcome<null, { readonly code: 'notWaiting' | 'signedOut' }>;
  };
}

export const outboxCommands: CommandList<OutboxCommands> = {
  readOutbox: 'bare',
  sendNow: 'withInput',
};

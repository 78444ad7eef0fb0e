import type { CallNameView } from './call';
import type { CommandList, Outcome } from './command';
import type { DispositionView } from './disposition';

/** Why a choice cannot be saved safely. `inUse`: another Wrapkey has the journal open. */
export type JournalRisk =
  'noKeychain' | 'keychainLocked' | 'keychainSlow' | 'notWritable' | 'diskFull' | 'diskFailed' | 'inUse';

/**
 * `damaged`: some records are lost, the rest is in use. `foreign`: the file is not a journal. `wrongKey`: it is
 * encrypted with another key. `newer`: a later version wrote it.
 */
export type JournalDamage = 'damaged' | 'foreign' | 'wrongKey' | 'newer';

export interface OutboxView {
  readonly entries: readonly OutboxEntryView[];
  /** Choices that wait for another agent or server of the same system user. Only their number may be shown. */
  readonly ofOthers: number;
}

/** A choice that waits, or that was given up because it waited too long. */
export interface OutboxEntryView extends CallNameView {
  readonly callId: string;
  readonly dnis: string | null;
  readonly disposition: DispositionView;
  /** Sends so far. */
  readonly attempts: number;
  /** When it is next sent or looked for; `null` when that depends on something else, see `waitingFor`. */
  readonly nextTryAtMs: number | null;
  /** When it will be given up; `null` when it already has been. */
  readonly expiresAtMs: number | null;
}

export interface OutboxCommands {
  /** Undelivered choices, oldest first. The answer can change with the snapshot's `revisions.outbox`. */
  readonly readOutbox: { readonly input: undefined; readonly output: Outcome<OutboxView, never> };
  /** Sends one choice, or all that wait, at once. A choice that was given up is queued again. */
  readonly sendNow: {
    readonly input: { readonly entryId: string | null };
    readonly output: Outcome<null, { readonly code: 'notWaiting' | 'signedOut' }>;
  };
}

export const outboxCommands: CommandList<OutboxCommands> = {
  readOutbox: 'bare',
  sendNow: 'withInput',
};

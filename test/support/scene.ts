import type { CommandOutput } from '../../electron/contract/commands';
import type { DiagnosticsPreview } from '../../electron/contract/diagnostics';
import type { EarlierCallsListView } from '../../electron/contract/earlierCalls';
import type { LedgerView } from '../../electron/contract/ledger';
import type { OutboxView } from '../../electron/contract/outbox';
import type { Snapshot } from '../../electron/contract/snapshot';

/** A state of a window for a picture. */
export interface Scene {
  readonly snapshot: Snapshot;
  /** Buttons to press, by name, before the picture is taken. */
  readonly press?: readonly string[];
  /** Typed into the field that has the focus then. */
  readonly typed?: string;
  /** Typed into the note of the call. */
  readonly note?: string;
  /** Typed into the search for codes. */
  readonly search?: string;
  /** The answer for the open page; its day and search text are entered first. */
  readonly ledger?: LedgerView;
  readonly earlierCalls?: EarlierCallsListView;
  /** `undefined`: no answer yet. */
  readonly contactHistory?: CommandOutput<'readContactHistory'>;
  readonly outbox?: OutboxView;
  readonly diagnostics?: DiagnosticsPreview;
  /** The page is told that it runs on Windows with an unknown keyboard. */
  readonly isOnWindows?: boolean;
}

import type { DiagnosticsPreview } from '../../electron/contract/diagnostics';
import type { LedgerView } from '../../electron/contract/ledger';
import type { OutboxView } from '../../electron/contract/outbox';
import type { Snapshot } from '../../electron/contract/snapshot';

/** A state of a window that is looked at in a picture. */
export interface Scene {
  readonly snapshot: Snapshot;
  /** Buttons to press, by name, before the picture is taken. */
  readonly press?: readonly string[];
  /** Typed into the field that has the focus then. */
  readonly typed?: string;
  /** Typed into the search for codes. */
  readonly search?: string;
  /** What the open page is told; its day and its search are chosen and typed first. */
  readonly ledger?: LedgerView;
  readonly outbox?: OutboxView;
  readonly diagnostics?: DiagnosticsPreview;
  /** The page believes that it runs on Windows, on a keyboard that nobody knows. */
  readonly isOnWindows?: boolean;
}

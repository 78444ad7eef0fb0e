import type { DiagnosticsPreview } from '../../electron/contract/diagnostics';
import type { Snapshot } from '../../electron/contract/snapshot';

/** A state of a window that is looked at in a picture. */
export interface Scene {
  readonly snapshot: Snapshot;
  /** Buttons to press, by name, before the picture is taken. */
  readonly press?: readonly string[];
  readonly search?: string;
  readonly diagnostics?: DiagnosticsPreview;
  /** The page believes that it runs on Windows, on a keyboard that nobody knows. */
  readonly isOnWindows?: boolean;
}

import type { Snapshot } from '../../electron/contract/snapshot';

/** A state of a window that is looked at in a picture. */
export interface Scene {
  readonly snapshot: Snapshot;
  /** Buttons to press, by name, before the picture is taken. */
  readonly press?: readonly string[];
  readonly search?: string;
  /** The page believes that it runs on Windows, on a keyboard that nobody knows. */
  readonly isOnWindows?: boolean;
}

import type { WebContents } from 'electron';
import { snapshotChannel } from '../../contract/channels';
import type { Snapshot, SnapshotNews } from '../../contract/snapshot';

export interface SnapshotReceiver {
  readonly contents: WebContents;
  /** Whether there is anything to draw in it; `before` is what it was told last. */
  readonly isConcerned: (now: Snapshot, before: Snapshot | null) => boolean;
}

/** Tells one window each new snapshot that concerns it, for as long as it lives. */
export function sendSnapshots(
  { contents, isConcerned }: SnapshotReceiver,
  subscribe: (listener: (snapshot: Snapshot) => void) => () => void,
): void {
  let told: Snapshot | null = null;
  // A page that is loaded anew knows nothing.
  contents.on('did-start-loading', () => (told = null));
  const stop = subscribe((snapshot) => {
    if (contents.isDestroyed() || !isConcerned(snapshot, told)) return;
    contents.send(snapshotChannel, newsSince(told, snapshot));
    told = snapshot;
  });
  contents.once('destroyed', stop);
}

/** The prompt is hidden otherwise. It is told once that there is nothing left to show, also when it was just loaded. */
export function concernsPrompt(now: Snapshot, before: Snapshot | null): boolean {
  return now.prompt !== null || before?.prompt !== null;
}

/** The codes are replaced as a whole: the same object is the same codes, and not packed again. */
export function newsSince(before: Snapshot | null, now: Snapshot): SnapshotNews {
  return before?.dispositions === now.dispositions ? { ...now, dispositions: null } : now;
}

import type { WebContents } from 'electron';
import { snapshotChannel } from '../../contract/channels';
import type { Snapshot, SnapshotNews } from '../../contract/snapshot';

export interface SnapshotReceiver {
  readonly contents: WebContents;
  /** Whether the snapshot changes anything in the window; `before` is the last one sent to it. */
  readonly isConcerned: (now: Snapshot, before: Snapshot | null) => boolean;
}

/** Sends one window each new snapshot that concerns it, until it is closed. */
export function sendSnapshots(
  { contents, isConcerned }: SnapshotReceiver,
  subscribe: (listener: (snapshot: Snapshot) => void) => () => void,
): void {
  let lastSent: Snapshot | null = null;
  // A reloaded page has lost everything it was sent.
  contents.on('did-start-loading', () => (lastSent = null));
  const stop = subscribe((snapshot) => {
    if (contents.isDestroyed() || !isConcerned(snapshot, lastSent)) return;
    contents.send(snapshotChannel, newsSince(lastSent, snapshot));
    lastSent = snapshot;
  });
  contents.once('destroyed', stop);
}

/** The prompt gets snapshots while it has something to show, and one when nothing is left, even right after loading. */
export function concernsPrompt(now: Snapshot, before: Snapshot | null): boolean {
  return now.prompt !== null || before?.prompt !== null;
}

/** The codes are replaced as a whole, so the same object means the same codes, which are not sent again. */
export function newsSince(before: Snapshot | null, now: Snapshot): SnapshotNews {
  return before?.dispositions === now.dispositions ? { ...now, dispositions: null } : now;
}

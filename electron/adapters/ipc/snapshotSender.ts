import type { WebContents } from 'electron';
import { snapshotChannel } from '../../contract/channels';
import type { Snapshot } from '../../contract/snapshot';

/** Sends each new snapshot to one window for as long as it lives. */
export function sendSnapshots(
  contents: WebContents,
  subscribe: (listener: (snapshot: Snapshot) => void) => () => void,
): void {
  const stop = subscribe((snapshot) => {
    if (!contents.isDestroyed()) contents.send(snapshotChannel, snapshot);
  });
  contents.once('destroyed', stop);
}

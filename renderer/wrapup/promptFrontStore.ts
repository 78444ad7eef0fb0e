import { defineStore } from 'pinia';
import { guardFront } from '../calls/guardFront';
import { useSnapshotStore } from '../snapshotStore';

/** Which wrap-up the prompt is about. */
export const usePromptFrontStore = defineStore('promptFront', () => {
  const snapshots = useSnapshotStore();
  return guardFront(() => snapshots.snapshot?.prompt?.frontCallId ?? null);
});

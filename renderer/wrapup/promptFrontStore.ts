import { defineStore } from 'pinia';
import { guardFront } from '../calls/guardFront';
import { useSnapshotStore } from '../snapshotStore';

/** The wrap-up that the prompt shows. */
export const usePromptFrontStore = defineStore('promptFront', () => {
  const snapshots = useSnapshotStore();
  return guardFront(() => snapshots.snapshot?.prompt?.frontCallId ?? null);
});

import { defineStore } from 'pinia';
import { guardFront } from './guardFront';
import { useSnapshotStore } from '../snapshotStore';

/** Which call the main window is about. */
export const useFrontCallStore = defineStore('frontCall', () => {
  const snapshots = useSnapshotStore();
  return guardFront(() => snapshots.snapshot?.currentCallId ?? null);
});

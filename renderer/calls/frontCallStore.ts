import { defineStore } from 'pinia';
import { useSnapshotStore } from '../snapshotStore';
import { guardFront } from './guardFront';

/** The call that the main window shows. */
export const useFrontCallStore = defineStore('frontCall', () => {
  const snapshots = useSnapshotStore();
  return guardFront(() => snapshots.snapshot?.currentCallId ?? null);
});

import { defineStore } from 'pinia';
import { guardFront } from './guardFront';
import { useSnapshotStore } from '../snapshotStore';

/** The call that the main window shows. */
export const useFrontCallStore = defineStore('frontCall', () => {
  const snapshots = useSnapshotStore();
  return guardFront(() => snapshots.snapshot?.currentCallId ?? null);
});

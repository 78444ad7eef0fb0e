import { defineStore } from 'pinia';
import { computed } from 'vue';
import { useSnapshotStore } from '../snapshotStore';
import { guardFront } from './guardFront';

/** The call that the main window's digit keys apply to: the prompt's while it asks, otherwise the card's. */
export const useKeyTargetStore = defineStore('keyTarget', () => {
  const snapshots = useSnapshotStore();
  const callId = computed(() => snapshots.snapshot?.keys.targetCallId ?? null);
  return { callId, ...guardFront(() => callId.value) };
});

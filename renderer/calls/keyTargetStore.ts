import { defineStore } from 'pinia';
import { computed } from 'vue';
import { guardFront } from './guardFront';
import { useSnapshotStore } from '../snapshotStore';

/** Which call the digits of the main window go to: that of the prompt while it asks, else that of the card. */
export const useKeyTargetStore = defineStore('keyTarget', () => {
  const snapshots = useSnapshotStore();
  const callId = computed(() => snapshots.snapshot?.keys.targetCallId ?? null);
  return { callId, ...guardFront(() => callId.value) };
});

import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { CallView } from '../../electron/contract/call';
import { useSnapshotStore } from '../snapshotStore';
import type { ControlDialog } from './controlPlaces';

/**
 * The dialog that stands over the window. It belongs to its call, whatever call is in front: what somebody is typing must
 * not end up on another call, or choose a code.
 */
export const useControlDialogStore = defineStore('controlDialog', () => {
  const snapshots = useSnapshotStore();
  const dialog = shallowRef<ControlDialog | null>(null);
  const opened = shallowRef<CallView | null>(null);

  /** As it is now; as it was when it was opened once Wrapkey no longer knows it. */
  const call = computed(() => snapshots.snapshot?.calls.find(({ id }) => id === opened.value?.id) ?? opened.value);
  const isCallGone = computed(() => snapshots.snapshot?.calls.every(({ id }) => id !== opened.value?.id) ?? true);

  function open(which: ControlDialog, about: CallView): void {
    dialog.value = which;
    opened.value = about;
  }

  function close(): void {
    dialog.value = null;
    opened.value = null;
  }

  return { dialog, call, isCallGone, open, close };
});

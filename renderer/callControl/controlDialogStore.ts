import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { CallView } from '../../electron/contract/call';
import { useSnapshotStore } from '../snapshotStore';
import type { ControlDialog } from './controlPlaces';

/** A question before a call ends is a dialog too. */
export type ShownDialog = ControlDialog | 'hangUp' | 'endForAll';

/**
 * The dialog over the window. It stays with its call even when another call comes to the front: what the agent types
 * must not reach another call, or choose a code.
 */
export const useControlDialogStore = defineStore('controlDialog', () => {
  const snapshots = useSnapshotStore();
  const dialog = shallowRef<ShownDialog | null>(null);
  const opened = shallowRef<CallView | null>(null);

  /** The call as it is now. Once Wrapkey no longer knows the call: as it was when the dialog opened. */
  const call = computed(() => snapshots.snapshot?.calls.find(({ id }) => id === opened.value?.id) ?? opened.value);
  const isCallGone = computed(() => snapshots.snapshot?.calls.every(({ id }) => id !== opened.value?.id) ?? true);

  function open(which: ShownDialog, about: CallView): void {
    dialog.value = which;
    opened.value = about;
  }

  function close(): void {
    dialog.value = null;
    opened.value = null;
  }

  return { dialog, call, isCallGone, open, close };
});

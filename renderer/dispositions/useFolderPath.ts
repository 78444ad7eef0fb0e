import { computed, ref, watch } from 'vue';
import type { DispositionFolderNode } from '../../electron/contract/disposition';
import { useSnapshotStore } from '../snapshotStore';
import { shownNodes, openFolders } from './codeTree';

/** The open folder of the codes. It goes back to the root for another call, in the main window the current one. */
export function useFolderPath(callId?: () => string) {
  const store = useSnapshotStore();
  const ids = ref<readonly string[]>([]);

  const root = computed(() => shownNodes(store.snapshot));
  const folders = computed(() => openFolders(root.value, ids.value));
  const shown = computed(() => folders.value.at(-1)?.children ?? root.value);

  function open(folder: DispositionFolderNode): void {
    ids.value = [...folders.value.map(({ id }) => id), folder.id];
  }

  /** Closes all folders below this depth; 0 is the root. */
  function closeTo(depth: number): void {
    ids.value = ids.value.slice(0, depth);
  }

  function show(path: readonly DispositionFolderNode[]): void {
    ids.value = path.map(({ id }) => id);
  }

  watch(callId ?? (() => store.currentCall?.id), () => closeTo(0));

  return { root, folders, shown, open, closeTo, show };
}

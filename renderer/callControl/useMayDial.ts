import { computed, type ComputedRef } from 'vue';
import { useSnapshotStore } from '../snapshotStore';

/** Whether the agent can begin a call now. */
export function useMayDial(): ComputedRef<boolean> {
  const store = useSnapshotStore();
  return computed(() => store.snapshot?.dialling.mayDial === true && store.snapshot.connection.state === 'connected');
}

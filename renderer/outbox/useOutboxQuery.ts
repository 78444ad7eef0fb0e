import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';
import { useQuery } from '../useQuery';

/** The undelivered choices; `null` until they are known. */
export function useOutboxQuery() {
  const bridge = useBridge();
  const store = useSnapshotStore();
  return useQuery({
    question: () => undefined,
    revision: () => store.snapshot?.revisions.outbox,
    ask: () => bridge.readOutbox(),
  });
}

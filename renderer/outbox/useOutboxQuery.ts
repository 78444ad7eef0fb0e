import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';
import { useQuery } from '../useQuery';

/** What has not been delivered; `null` until it is known. */
export function useOutboxQuery() {
  const bridge = useBridge();
  const store = useSnapshotStore();
  return useQuery({
    question: () => undefined,
    revision: () => store.snapshot?.revisions.outbox,
    ask: () => bridge.readOutbox(),
  });
}

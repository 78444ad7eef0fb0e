import { ref } from 'vue';
import { text } from '../texts/text';
import { useBridge } from '../useBridge';
import { useReportedCommands } from '../useReportedCommands';

/** Tries waiting choices now, takes one back, or leaves one as it is. The next snapshot shows the result. */
export function useOutbox() {
  const bridge = useBridge();
  const { problem, run } = useReportedCommands();
  const isTrying = ref(false);

  /** `null`: all waiting choices. */
  async function tryNow(entryId: string | null): Promise<void> {
    if (isTrying.value) return;
    isTrying.value = true;
    try {
      await run(
        () => bridge.sendNow({ entryId }),
        (code) => text(`outbox.problem.${code}`),
      );
    } finally {
      isTrying.value = false;
    }
  }

  async function undo(entryId: string): Promise<void> {
    await run(
      () => bridge.undoDisposition({ entryId }),
      (code) => text(`outbox.problem.${code}`),
    );
  }

  async function leave(entryId: string): Promise<void> {
    await run(
      () => bridge.leaveDisposition({ entryId }),
      (code) => text(`outbox.problem.${code}`),
    );
  }

  return { problem, tryNow, undo, leave };
}

import { text } from '../texts/text';
import { useBridge } from '../useBridge';
import { useReportedCommands } from '../useReportedCommands';

/** Changes the choice for one of today's calls. The next snapshot shows the result. */
export function useLedgerCorrection(callId: () => string) {
  const bridge = useBridge();
  const { problem, run } = useReportedCommands();

  async function correct(name: string): Promise<void> {
    await run(
      () => bridge.setDisposition({ callId: callId(), name }),
      // The row asks for what the code needs.
      (code) => (code === 'needsMore' ? null : text(`problem.${code}`)),
    );
  }

  async function undo(entryId: string): Promise<void> {
    await run(
      () => bridge.undoDisposition({ entryId }),
      (code) => text(`problem.${code}`),
    );
  }

  return { problem, correct, undo };
}

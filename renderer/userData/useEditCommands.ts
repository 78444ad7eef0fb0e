import { text, type Text } from '../texts/text';
import { useBridge } from '../useBridge';
import { useReportedCommands } from '../useReportedCommands';

type EditProblem = 'tooLate' | 'notCopyable' | 'badRequest' | 'tooFast';

/** What the agent can do about a change that did not reach its call. */
export function useEditCommands() {
  const bridge = useBridge();
  const { problem, run } = useReportedCommands();

  return {
    problem,
    again: (editId: string): Promise<void> =>
      run<EditProblem>(() => bridge.writeUserDataAgain({ editId }), problemText),
    dismiss: (editId: string): Promise<void> =>
      run<EditProblem>(() => bridge.dismissUserDataEdit({ editId }), problemText),
    copy: (editId: string): Promise<void> => run<EditProblem>(() => bridge.copyUserDataEdit({ editId }), problemText),
  };
}

function problemText(code: EditProblem): Text {
  return text(`userData.problem.${code}`);
}

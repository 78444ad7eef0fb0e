import { listCodes, shownNodes } from '../dispositions/codeTree';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';
import { usePromptFrontStore } from './promptFrontStore';
import { usePromptProblemStore } from './promptProblemStore';
import { newestUndoable } from './receiptText';

export interface PromptChoice {
  readonly callId: string;
  readonly name: string;
  readonly displayName: string;
  readonly isAgain: boolean;
}

/** The agent's actions in the prompt. The next snapshot shows the result; only a refusal is remembered here. */
export function usePromptCommands() {
  const bridge = useBridge();
  const snapshots = useSnapshotStore();
  const front = usePromptFrontStore();
  const problems = usePromptProblemStore();

  /** `isAgain`: the second half of a double click; the first half has already chosen. */
  async function choose({ callId, name, displayName, isAgain }: PromptChoice): Promise<void> {
    if (front.hasJustChanged()) {
      problems.show({ command: 'choose', displayName, code: 'callChanged' });
      return;
    }
    if (isAgain) return;
    problems.clear();
    const setting = bridge.setDisposition({ callId, name });
    // The next keys are meant for the previous program, and must not reach the call that now comes to the front.
    if (!asksMore(name)) void leave();
    const outcome = await setting;
    if (!outcome.ok && outcome.failure.code !== 'needsMore')
      problems.show({ command: 'choose', displayName, code: outcome.failure.code });
  }

  /** The prompt goes on with what the code needs. */
  function asksMore(name: string): boolean {
    const codes = listCodes(shownNodes(snapshots.snapshot));
    return codes.some(({ code }) => code.name === name && code.asksMore);
  }

  async function undo(entryId: string, displayName: string): Promise<void> {
    problems.clear();
    const outcome = await bridge.undoDisposition({ entryId });
    if (!outcome.ok) problems.show({ command: 'undo', displayName, code: outcome.failure.code });
  }

  async function undoNewest(): Promise<void> {
    const disposition = newestUndoable(snapshots.snapshot?.prompt?.receipts ?? [])?.disposition;
    if (disposition === undefined || disposition.entryId === null) problems.show({ command: 'nothingToUndo' });
    else await undo(disposition.entryId, disposition.displayName);
  }

  async function extend(callId: string): Promise<void> {
    problems.clear();
    const outcome = await bridge.extendWrapUp({ callId });
    if (!outcome.ok) problems.show({ command: 'extend', code: outcome.failure.code });
  }

  async function postpone(callId: string): Promise<void> {
    if (front.hasJustChanged()) {
      sayCallChanged();
      return;
    }
    problems.clear();
    const outcome = await bridge.postponeWrapUp({ callId });
    if (!outcome.ok) problems.show({ command: 'postpone', code: outcome.failure.code });
  }

  async function open(callId: string): Promise<void> {
    problems.clear();
    front.ask(callId);
    const outcome = await bridge.openWrapUp({ callId });
    if (!outcome.ok) problems.show({ command: 'open', code: outcome.failure.code });
  }

  function sayCallChanged(): void {
    problems.show({ command: 'callChanged' });
  }

  async function focus(): Promise<void> {
    await bridge.focusPrompt();
  }

  async function leave(): Promise<void> {
    await bridge.leavePrompt();
  }

  return { choose, undo, undoNewest, extend, postpone, open, sayCallChanged, focus, leave };
}

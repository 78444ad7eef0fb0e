import type { KeyedCallAction } from '../../contract/words/keys';
import type { Commands } from '../../core/commands/commands';
import { assertNever } from '../../core/kernel/result';
import type { TrayCommand } from '../tray/trayMenu';

export interface ShellCommands {
  readonly commands: Commands;
  /** Sets a code, and shows the result in the prompt. */
  readonly chooseAndTell: (callId: string, name: string) => Promise<void>;
  /** The same for a call and for the agent's state. */
  readonly controlAndTell: (callId: string, action: KeyedCallAction) => void;
  readonly setStateAndTell: (stateId: string) => void;
  readonly chooseAfterCallAndTell: (stateId: string | null) => Promise<void>;
}

/** A choice in the tray runs the same commands as a click in a window. */
export async function runTrayCommand(command: TrayCommand, shell: ShellCommands): Promise<void> {
  const { commands } = shell;
  switch (command.kind) {
    case 'setDisposition':
      await shell.chooseAndTell(command.callId, command.name);
      return;
    case 'controlCall':
      shell.controlAndTell(command.callId, command.action);
      return;
    case 'setState':
      shell.setStateAndTell(command.stateId);
      return;
    case 'chooseAfterCall':
      await shell.chooseAfterCallAndTell(command.stateId);
      return;
    case 'openWrapUp':
      // The call may have got its code in the meantime; then show the window.
      if (!(await commands.openWrapUp({ callId: command.callId })).ok) await commands.showMainWindow(undefined);
      return;
    case 'postponeWrapUp':
      if (!(await commands.postponeWrapUp({ callId: command.callId })).ok) await commands.showMainWindow(undefined);
      return;
    case 'showMain':
      await commands.showMainWindow(undefined);
      return;
    case 'showPage':
      await commands.showPage({ page: command.page });
      await commands.showMainWindow(undefined);
      return;
    case 'signOut': {
      const { ok } = await commands.signOut({ force: false, forget: false });
      // Something is unfinished: the window shows it, and lets the agent insist.
      if (!ok) await commands.showMainWindow(undefined);
      return;
    }
    case 'quit':
      await commands.quit(undefined);
      return;
    default:
      assertNever(command);
  }
}

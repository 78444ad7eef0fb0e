import type { Commands } from '../../core/commands/commands';
import { assertNever } from '../../core/kernel/result';
import type { TrayCommand } from '../tray/trayMenu';

export interface ShellCommands {
  readonly commands: Commands;
  /** Sets a code, and says in the prompt what came of it. */
  readonly chooseAndTell: (callId: string, name: string) => Promise<void>;
}

/** What is chosen in the tray goes through the same door as what is clicked in a window. */
export async function runTrayCommand(command: TrayCommand, { commands, chooseAndTell }: ShellCommands): Promise<void> {
  switch (command.kind) {
    case 'setDisposition':
      await chooseAndTell(command.callId, command.name);
      return;
    case 'openWrapUp':
      // It may have got its code in the meantime: the window shows what there is.
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
      // Something is not done yet: that is seen, and can be insisted on, in the window.
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

import { ipcMain } from 'electron';
import { commandChannel } from '../../contract/channels';
import { commandNames } from '../../contract/commandNames';
import type { CommandName, CommandOutput } from '../../contract/commands';
import type { TrustedSenders } from './trustedSenders';

export interface ReceivedCommand<Name extends CommandName> {
  readonly name: Name;
  /** The id of the web contents that sent the command. */
  readonly window: number;
  /** As received, unchecked. */
  readonly parameters: readonly unknown[];
  /** It came from a window that may send commands. */
  readonly isTrusted: boolean;
}

export type CommandRunner = <Name extends CommandName>(command: ReceivedCommand<Name>) => Promise<CommandOutput<Name>>;

/** Registers exactly one handler for each command. A command that arrives before the program exists waits for it. */
export function serveCommands(senders: TrustedSenders, program: Promise<{ readonly run: CommandRunner }>): void {
  for (const name of commandNames) {
    ipcMain.handle(commandChannel(name), async (event, ...parameters: unknown[]) => {
      const isTrusted = senders.trusts(event);
      // The failed start has already shown its reason. Electron prints what is thrown here and passes it to the page.
      const { run } = await program.catch(() => Promise.reject(new Error(`${name} failed`)));
      return run({ name, window: event.sender.id, parameters, isTrusted });
    });
  }
}

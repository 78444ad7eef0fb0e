import { ipcMain } from 'electron';
import { commandChannel } from '../../contract/channels';
import { commandNames } from '../../contract/commandNames';
import type { CommandName, CommandOutput } from '../../contract/commands';
import type { TrustedSenders } from './trustedSenders';

export interface ReceivedCommand<Name extends CommandName> {
  readonly name: Name;
  /** As they came over the channel. */
  readonly parameters: readonly unknown[];
  /** Of a window that may send commands. */
  readonly isTrusted: boolean;
}

export type CommandRunner = <Name extends CommandName>(command: ReceivedCommand<Name>) => Promise<CommandOutput<Name>>;

/** Registers one handler per command, and no other. A command that comes before there is one to run it waits for that. */
export function serveCommands(senders: TrustedSenders, runner: Promise<CommandRunner>): void {
  for (const name of commandNames) {
    ipcMain.handle(commandChannel(name), async (event, ...parameters: unknown[]) => {
      const isTrusted = senders.trusts(event);
      const run = await runner;
      return run({ name, parameters, isTrusted });
    });
  }
}

import { ipcMain } from 'electron';
import { commandChannel } from '../../contract/channels';
import type { CommandHandlers } from '../../core/commands/commandHandlers';
import type { Logger } from '../../core/ports';
import { commandNames, runCommand } from './runCommand';
import type { TrustedSenders } from './trustedSenders';

export interface CommandServerPorts {
  readonly senders: TrustedSenders;
  /** The core can be asked; a command that comes earlier waits for it. */
  readonly started: Promise<unknown>;
  readonly log: Logger;
}

/** Registers one handler per command of the map, and no other. Returns how to take them away again. */
export function serveCommands(handlers: CommandHandlers, { senders, started, log }: CommandServerPorts): () => void {
  const names = commandNames();
  for (const name of names) {
    ipcMain.handle(commandChannel(name), (event, ...parameters: unknown[]) =>
      runCommand(handlers, { name, parameters, isTrusted: senders.trusts(event), started, log }),
    );
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(commandChannel(name));
  };
}

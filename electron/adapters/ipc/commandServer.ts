import { ipcMain } from 'electron';
import { commandChannel } from '../../contract/channels';
import type { CommandName, CommandOutput } from '../../contract/commands';
import type { CommandHandlers } from '../../core/commands/commandHandlers';
import type { Logger } from '../../core/ports';
import { commandSchemas } from './commandSchemas';
import type { TrustedSenders } from './trustedSenders';

const badRequest = { ok: false, failure: { code: 'badRequest' } } as const;

export interface CommandServerPorts {
  readonly senders: TrustedSenders;
  readonly log: Logger;
}

/** Registers one handler per command of the map, and no other. Returns how to take them away again. */
export function serveCommands(handlers: CommandHandlers, { senders, log }: CommandServerPorts): () => void {
  const names = Object.keys(commandSchemas).filter(isCommandName);
  for (const name of names) {
    ipcMain.handle(commandChannel(name), (event, ...parameters: unknown[]) => {
      const isAcceptable = senders.trusts(event) && parameters.length <= 1;
      const answer = isAcceptable ? run(handlers, name, parameters[0]) : null;
      if (answer === null) log.warn('command refused', { name });
      return answer ?? badRequest;
    });
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(commandChannel(name));
  };
}

/** `null` when the input does not fit the command. */
function run<Name extends CommandName>(
  handlers: CommandHandlers,
  name: Name,
  input: unknown,
): Promise<CommandOutput<Name>> | null {
  const parsed = commandSchemas[name].safeParse(input);
  return parsed.success ? handlers[name](parsed.data) : null;
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandSchemas, name);
}

import type { CommandName, CommandOutput } from '../../contract/commands';
import type { CommandHandlers } from '../../core/commands/commandHandlers';
import { errorName } from '../../core/errorName';
import type { Logger } from '../../core/ports';
import type { ReceivedCommand } from './commandServer';
import { commandSchemas } from './commandSchemas';

const badRequest = { ok: false, failure: { code: 'badRequest' } } as const;

export interface CommandCall<Name extends CommandName> extends ReceivedCommand<Name> {
  /** What it waits for. */
  readonly started: Promise<unknown>;
  readonly log: Logger;
}

/** Checks what came from a window, and does it. Whatever does not fit is `badRequest`. */
export async function runCommand<Name extends CommandName>(
  handlers: CommandHandlers,
  { name, parameters, isTrusted, started, log }: CommandCall<Name>,
): Promise<CommandOutput<Name>> {
  const parsed = isTrusted && parameters.length <= 1 ? commandSchemas[name].safeParse(parameters[0]) : null;
  if (parsed === null || !parsed.success) {
    log.warn('command refused', { name });
    return badRequest;
  }
  try {
    await started;
    return await handlers[name](parsed.data);
  } catch (error) {
    log.error('command failed', { name, error: errorName(error) });
    // Electron prints what is thrown here, and hands it to the page; its own message may quote data.
    throw new Error(`${name} failed`);
  }
}

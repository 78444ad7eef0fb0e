import type { CommandName, CommandOutput } from '../../contract/commands';
import type { Commands } from '../../core/commands/commands';
import { errorName } from '../../core/kernel/errorName';
import type { Logger } from '../../core/kernel/log';
import type { CommandGate } from './commandGate';
import type { ReceivedCommand } from './commandServer';

const tooFast = { ok: false, failure: { code: 'tooFast' } } as const;
const badRequest = { ok: false, failure: { code: 'badRequest' } } as const;

export interface CommandCall<Name extends CommandName> extends ReceivedCommand<Name> {
  /** Commands wait for this. */
  readonly started: Promise<unknown>;
  readonly gate: CommandGate;
  readonly log: Logger;
}

/** Checks input from a window and runs the command. Invalid input is `badRequest`, too many commands `tooFast`. */
export async function runCommand<Name extends CommandName>(
  commands: Commands,
  { name, window, parameters, isTrusted, started, gate, log }: CommandCall<Name>,
): Promise<CommandOutput<Name>> {
  const command = commands[name];
  if (!gate.admits({ window, name }, command.often)) {
    gate.refused('command too fast', window, name);
    return tooFast;
  }
  const parsed = isTrusted && parameters.length <= 1 ? command.schema.safeParse(parameters[0]) : null;
  if (parsed === null || !parsed.success) {
    gate.refused('command refused', window, name);
    return badRequest;
  }
  const { same } = command;
  if (same !== null && !gate.admits({ window, name, subject: same.subject(parsed.data) }, same.often)) {
    gate.refused('command too fast', window, name);
    return tooFast;
  }
  try {
    await started;
    return await command(parsed.data);
  } catch (error) {
    log.error('command failed', { name, error: errorName(error) });
    // Electron prints what is thrown here and passes it to the page; the original message may quote personal data.
    throw new Error(`${name} failed`);
  }
}

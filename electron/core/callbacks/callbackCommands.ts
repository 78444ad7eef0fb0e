import * as z from 'zod';
import type { CallbackCommands } from '../../contract/callbacks';
import { command, id, type CommandsOf } from '../kernel/command';
import type { Callbacks } from './callbacks';

export interface CallbackCommandServices {
  readonly callbacks: Pick<Callbacks, 'finish'>;
}

export function callbackCommands({ callbacks }: CallbackCommandServices): CommandsOf<CallbackCommands> {
  return { finishCallback: command(z.strictObject({ id }), (named) => callbacks.finish(named.id)) };
}

import type { UpdatesCommands } from '../../contract/updates';
import { command, costly, noInput, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { Updates } from './updates';

export interface UpdatesCommandServices {
  readonly updates: Pick<Updates, 'install' | 'later'>;
}

export function updatesCommands({ updates }: UpdatesCommandServices): CommandsOf<UpdatesCommands> {
  return {
    installUpdate: command(noInput, () => updates.install(), { often: costly }),
    postponeUpdate: command(noInput, () => {
      updates.later();
      return succeed(null);
    }),
  };
}

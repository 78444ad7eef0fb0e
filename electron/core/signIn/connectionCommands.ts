import type { ConnectionCommands } from '../../contract/connection';
import { command, costly, noInput, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { Session } from '../session/session';

export interface ConnectionCommandServices {
  readonly session: Pick<Session, 'reconnectNow'>;
  readonly networkQuestions: { readonly mayAskAgain: () => void };
}

export function connectionCommands(services: ConnectionCommandServices): CommandsOf<ConnectionCommands> {
  const reconnectNow = () => {
    services.networkQuestions.mayAskAgain();
    services.session.reconnectNow();
    return succeed(null);
  };
  return { reconnectNow: command(noInput, reconnectNow, { often: costly }) };
}

import type { CommandMap, CommandName, CommandOutput } from './commands';
import type { SnapshotNews } from './snapshot';

type Command<Name extends CommandName> = CommandMap[Name]['input'] extends undefined
  ? () => Promise<CommandOutput<Name>>
  : (input: CommandMap[Name]['input']) => Promise<CommandOutput<Name>>;

/** One function per command. */
export type CommandFunctions = { readonly [Name in CommandName]: Command<Name> };

/** What the preload puts on `window.wrapkey`: the commands, and the snapshots. */
export type Bridge = CommandFunctions & {
  /** Calls `listener` for what is new until the returned function is called. Subscribe first, then `getSnapshot`. */
  readonly onSnapshot: (listener: (news: SnapshotNews) => void) => () => void;
};

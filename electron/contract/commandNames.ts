import { agentStateCommands } from './agentState';
import { callCommands } from './call';
import { callControlCommands } from './callControl';
import { callbackCommands } from './callbacks';
import { choiceDraftCommands } from './choiceDraft';
import type { CommandList } from './command';
import type { CommandMap, CommandName } from './commands';
import { connectionCommands } from './connection';
import { diagnosticsCommands } from './diagnostics';
import { dialLinksCommands } from './dialLinks';
import { diallingCommands } from './dialling';
import { dispositionCommands } from './disposition';
import { earlierCallsCommands } from './earlierCalls';
import { keysCommands } from './keys';
import { ledgerCommands } from './ledger';
import { networkCommands } from './network';
import { notesCommands } from './notes';
import { outboxCommands } from './outbox';
import { preferencesCommands } from './preferences';
import { screenPopCommands } from './screenPop';
import { signInCommands } from './signIn';
import { snippetsCommands } from './snippets';
import { updatesCommands } from './updates';
import { userDataCommands } from './userData';
import { windowsCommands } from './windows';
import { wrapUpCommands } from './wrapUp';

const inputs: CommandList<CommandMap> = {
  getSnapshot: 'bare',
  ...agentStateCommands,
  ...callCommands,
  ...callControlCommands,
  ...callbackCommands,
  ...choiceDraftCommands,
  ...connectionCommands,
  ...diagnosticsCommands,
  ...diallingCommands,
  ...dialLinksCommands,
  ...dispositionCommands,
  ...earlierCallsCommands,
  ...keysCommands,
  ...ledgerCommands,
  ...networkCommands,
  ...notesCommands,
  ...outboxCommands,
  ...preferencesCommands,
  ...screenPopCommands,
  ...signInCommands,
  ...snippetsCommands,
  ...updatesCommands,
  ...userDataCommands,
  ...windowsCommands,
  ...wrapUpCommands,
};

/** Every command that a window may send; each has a channel of its own. */
export const commandNames: readonly CommandName[] = Object.keys(inputs).filter((name): name is CommandName =>
  Object.hasOwn(inputs, name),
);

export function takesInput(name: CommandName): boolean {
  return inputs[name] === 'withInput';
}

import type { CommandMap } from '../../contract/commands';
import { agentStateCommands, type AgentStateCommandServices } from '../agentState/agentStateCommands';
import { callControlCommands, type CallControlCommandServices } from '../callControl/callControlCommands';
import { diallingCommands, type DiallingCommandServices } from '../callControl/diallingCommands';
import { callbackCommands, type CallbackCommandServices } from '../callbacks/callbackCommands';
import { callCommands, type CallCommandServices } from '../calls/callCommands';
import { choiceDraftCommands, type ChoiceDraftCommandServices } from '../choiceDrafts/choiceDraftCommands';
import { dispositionCommands, type DispositionCommandServices } from '../choiceDrafts/dispositionCommands';
import { windowsCommands, type WindowsCommandServices } from '../desktop/windowsCommands';
import { diagnosticsCommands, type DiagnosticsCommandServices } from '../diagnostics/diagnosticsCommands';
import { dialLinksCommands, type DialLinksCommandServices } from '../dialLinks/dialLinksCommands';
import { earlierCallsCommands, type EarlierCallsCommandServices } from '../earlierCalls/earlierCallsCommands';
import { command, noInput, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import { keysCommands, type KeysCommandServices } from '../keys/keysCommands';
import { ledgerCommands, type LedgerCommandServices } from '../ledger/ledgerCommands';
import { networkCommands, type NetworkCommandServices } from '../network/networkCommands';
import { notesCommands, type NotesCommandServices } from '../notes/notesCommands';
import { outboxCommands, type OutboxCommandServices } from '../outbox/outboxCommands';
import { preferencesCommands, type PreferencesCommandServices } from '../preferences/preferencesCommands';
import { screenPopCommands, type ScreenPopCommandServices } from '../screenPop/screenPopCommands';
import { connectionCommands, type ConnectionCommandServices } from '../signIn/connectionCommands';
import { signInCommands, type SignInCommandServices } from '../signIn/signInCommands';
import type { Publisher } from '../snapshot/publisher';
import { snippetsCommands, type SnippetsCommandServices } from '../snippets/snippetsCommands';
import { updatesCommands, type UpdatesCommandServices } from '../updates/updatesCommands';
import { userDataCommands, type UserDataCommandServices } from '../userDataEdits/userDataEditsCommands';
import { wrapUpCommands, type WrapUpCommandServices } from '../wrapup/wrapUpCommands';

/** Every command; windows, tray and keys all use these. */
export type Commands = CommandsOf<CommandMap>;

/** What the commands of all features need; each feature gets the part it names. */
export type CommandServices = AgentStateCommandServices &
  CallCommandServices &
  CallControlCommandServices &
  CallbackCommandServices &
  ChoiceDraftCommandServices &
  ConnectionCommandServices &
  DiagnosticsCommandServices &
  DiallingCommandServices &
  DialLinksCommandServices &
  DispositionCommandServices &
  EarlierCallsCommandServices &
  KeysCommandServices &
  LedgerCommandServices &
  NetworkCommandServices &
  NotesCommandServices &
  OutboxCommandServices &
  PreferencesCommandServices &
  ScreenPopCommandServices &
  SignInCommandServices &
  SnippetsCommandServices &
  UpdatesCommandServices &
  UserDataCommandServices &
  WindowsCommandServices &
  WrapUpCommandServices & { readonly snapshot: Publisher['current'] };

export function composeCommands(services: CommandServices): Commands {
  return {
    getSnapshot: command(noInput, () => succeed(services.snapshot())),
    ...agentStateCommands(services),
    ...callCommands(services),
    ...callControlCommands(services),
    ...callbackCommands(services),
    ...choiceDraftCommands(services),
    ...connectionCommands(services),
    ...diagnosticsCommands(services),
    ...diallingCommands(services),
    ...dialLinksCommands(services),
    ...dispositionCommands(services),
    ...earlierCallsCommands(services),
    ...keysCommands(services),
    ...ledgerCommands(services),
    ...networkCommands(services),
    ...notesCommands(services),
    ...outboxCommands(services),
    ...preferencesCommands(services),
    ...screenPopCommands(services),
    ...signInCommands(services),
    ...snippetsCommands(services),
    ...updatesCommands(services),
    ...userDataCommands(services),
    ...windowsCommands(services),
    ...wrapUpCommands(services),
  };
}

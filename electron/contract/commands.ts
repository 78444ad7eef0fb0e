import type { AgentStateCommands } from './agentState';
import type { CallCommands } from './call';
import type { CallControlCommands } from './callControl';
import type { CallbackCommands } from './callbacks';
import type { ChoiceDraftCommands } from './choiceDraft';
import type { BadRequest, Outcome } from './command';
import type { ConnectionCommands } from './connection';
import type { DiagnosticsCommands } from './diagnostics';
import type { DialLinksCommands } from './dialLinks';
import type { DiallingCommands } from './dialling';
import type { DispositionCommands } from './disposition';
import type { EarlierCallsCommands } from './earlierCalls';
import type { KeysCommands } from './keys';
import type { LedgerCommands } from './ledger';
import type { NetworkCommands } from './network';
import type { NotesCommands } from './notes';
import type { OutboxCommands } from './outbox';
import type { PreferencesCommands } from './preferences';
import type { ScreenPopCommands } from './screenPop';
import type { SignInCommands } from './signIn';
import type { Snapshot } from './snapshot';
import type { SnippetsCommands } from './snippets';
import type { UpdatesCommands } from './updates';
import type { UserDataCommands } from './userData';
import type { WindowsCommands } from './windows';
import type { WrapUpCommands } from './wrapUp';

/** Everything that a window may ask of the main process. */
export interface CommandMap
  extends
    AgentStateCommands,
    CallCommands,
    CallControlCommands,
    CallbackCommands,
    ChoiceDraftCommands,
    ConnectionCommands,
    DiagnosticsCommands,
    DiallingCommands,
    DialLinksCommands,
    DispositionCommands,
    EarlierCallsCommands,
    KeysCommands,
    LedgerCommands,
    NetworkCommands,
    NotesCommands,
    OutboxCommands,
    PreferencesCommands,
    ScreenPopCommands,
    SignInCommands,
    SnippetsCommands,
    UpdatesCommands,
    UserDataCommands,
    WindowsCommands,
    WrapUpCommands {
  readonly getSnapshot: { readonly input: undefined; readonly output: Outcome<Snapshot, never> };
}

export type CommandName = keyof CommandMap;

export type CommandOutput<Name extends CommandName> =
  CommandMap[Name]['output'] | { readonly ok: false; readonly failure: BadRequest };

import type { SetDispositionFailure, SignInFailure } from './failures';
import type { Snapshot } from './snapshot';

export type Outcome<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** The caller sent something that is not a command of this window. */
export interface BadRequest {
  readonly code: 'badRequest';
}

export interface SignInInput {
  /** What the agent typed: a host, or an address with or without scheme and path. */
  readonly server: string;
  readonly userName: string;
  readonly password: string;
}

export interface UnsentDispositions {
  readonly code: 'unsentDispositions';
  readonly count: number;
}

/** Everything that a window may ask of the main process. */
export interface CommandMap {
  readonly getSnapshot: { readonly input: undefined; readonly output: Outcome<Snapshot, never> };
  readonly signIn: { readonly input: SignInInput; readonly output: Outcome<null, SignInFailure> };
  /** Sends what waits first; `force` signs out although something could not be sent. */
  readonly signOut: {
    readonly input: { readonly force: boolean };
    readonly output: Outcome<null, UnsentDispositions>;
  };
  readonly reconnectNow: { readonly input: undefined; readonly output: Outcome<null, never> };
  readonly setDisposition: {
    readonly input: { readonly callId: string; readonly name: string };
    readonly output: Outcome<{ readonly entryId: string }, SetDispositionFailure>;
  };
  readonly undoDisposition: {
    readonly input: { readonly entryId: string };
    readonly output: Outcome<null, { readonly code: 'tooLate' }>;
  };
  readonly selectCall: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, { readonly code: 'unknownCall' }>;
  };
  /** Takes a released call off the list. */
  readonly dismissCall: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, { readonly code: 'unknownCall' | 'callIsLive' }>;
  };
  readonly copyUserData: {
    readonly input: { readonly callId: string; readonly key: string };
    readonly output: Outcome<null, { readonly code: 'notCopyable' }>;
  };
}

export type CommandName = keyof CommandMap;

export type CommandOutput<Name extends CommandName> =
  CommandMap[Name]['output'] | { readonly ok: false; readonly failure: BadRequest };

import type { CallControlFailure, OperationOutcome } from './callControl';
import type { CommandList, Outcome } from './command';
import type { TargetKind, TransferFirst } from './words/dialling';

/** What the server wants a number to look like; `null` where it does not say. */
export interface NumberRules {
  /** A regular expression for what counts as a number, as typed. */
  readonly expression: string | null;
  /** The characters that are dialled; all others are left out. */
  readonly supportedCharacters: string | null;
}

export interface DiallingView {
  readonly numbers: NumberRules;
  readonly transferFirst: TransferFirst;
  /** The agent may mark targets as favourites. */
  readonly mayMarkFavourites: boolean;
  /** The agent may begin a call now: GWS lets them, and whoever they talk with can be put on hold. */
  readonly mayDial: boolean;
  readonly callerIds: {
    /** What GWS offers the agent to show to the other side; empty: nothing can be chosen. */
    readonly offered: readonly CallerIdView[];
    /** The id that the agent chose last; `null`: what GWS shows by itself. */
    readonly chosen: string | null;
  };
  /** What became of the newest call that the agent began; `null` when there was none. */
  readonly dialled: { readonly id: string; readonly outcome: OperationOutcome } | null;
}

/** A number that the other side can be shown. */
export interface CallerIdView {
  readonly id: string;
  readonly name: string;
}

/** Whom a call can go to. */
export interface Target {
  readonly name: string;
  /** As its list has it; see `dialledTarget`. */
  readonly number: string;
  readonly kind: TargetKind;
}

export interface TargetView extends Target {
  readonly isFavourite: boolean;
  /** The agent called it lately. */
  readonly isRecent: boolean;
  /** A favourite in GWS, which Wrapkey only reads. */
  readonly isGiven: boolean;
}

export interface FoundTargetsView {
  readonly targets: readonly TargetView[];
  /** False when the server's directory could not be asked. */
  readonly isComplete: boolean;
}

export interface DiallingCommands {
  /**
   * Begins a call once; `DiallingView.dialled` shows what becomes of it. It is never repeated. `number`: as typed.
   * `callerId`: one of those offered; `null`: what GWS shows by itself.
   */
  readonly dial: {
    readonly input: { readonly number: string; readonly callerId: string | null };
    readonly output: Outcome<null, CallControlFailure | { readonly code: 'callerIdNotOffered' }>;
  };
  /** Favourites, recent targets and those of the policy whose name or number has the text in it. Asks no server. */
  readonly suggestTargets: {
    readonly input: { readonly text: string };
    readonly output: Outcome<FoundTargetsView, never>;
  };
  /** Who else in the server's directory is called like this, or has a number like this. Resolves when the server has answered or cannot. */
  readonly findTargets: {
    readonly input: { readonly text: string };
    readonly output: Outcome<FoundTargetsView, never>;
  };
  /** `notKept`: it counts until Wrapkey quits, but could not be written. */
  readonly setFavourite: {
    readonly input: Target & { readonly isFavourite: boolean };
    readonly output: Outcome<null, { readonly code: 'notAllowed' | 'tooMany' | 'notKept' }>;
  };
}

export const diallingCommands: CommandList<DiallingCommands> = {
  dial: 'withInput',
  suggestTargets: 'withInput',
  findTargets: 'withInput',
  setFavourite: 'withInput',
};

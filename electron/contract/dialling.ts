import type { CommandList, Outcome } from './command';
import type { TransferFirst } from './words/dialling';

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
}

/** Whom a call can go to. */
export interface TargetView {
  readonly name: string;
  /** As the directory or the policy has it; see `dialledNumber`. */
  readonly number: string;
  readonly kind: 'user' | 'queue' | 'custom' | 'other' | 'policy';
}

export interface FoundTargetsView {
  readonly targets: readonly TargetView[];
  /** False when the server's directory could not be asked. */
  readonly isComplete: boolean;
}

export interface DiallingCommands {
  /** Who is called like this, or has a number like this. Resolves when the server has answered or cannot. */
  readonly findTargets: {
    readonly input: { readonly text: string };
    readonly output: Outcome<FoundTargetsView, never>;
  };
}

export const diallingCommands: CommandList<DiallingCommands> = { findTargets: 'withInput' };

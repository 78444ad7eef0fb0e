import type { CommandList, Outcome } from './command';
import type { Preferences } from './words/preferences';

export interface PreferenceView<Value> {
  readonly value: Value;
  /** The policy file that fixes it; `null` when the agent may change it. */
  readonly fixedBy: string | null;
}

export type PreferencesView = { readonly [Name in keyof Preferences]: PreferenceView<Preferences[Name]> };

export type SavePreferencesFailure =
  | { readonly code: 'fixedByPolicy'; readonly name: keyof Preferences }
  | { readonly code: 'notSaved'; readonly reason: string };

export interface PreferencesCommands {
  readonly savePreferences: {
    readonly input: { readonly changes: Partial<Preferences> };
    readonly output: Outcome<null, SavePreferencesFailure>;
  };
}

export const preferencesCommands: CommandList<PreferencesCommands> = {
  savePreferences: 'withInput',
};

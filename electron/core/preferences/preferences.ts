import type { Preferences } from '../../contract/words/preferences';
import type { PolicySlice } from '../policy/policySlice';
import { somePreferences } from '../policy/policyWords';
import type { SettingsSlice } from './settingsSlice';

export type PreferenceState = PolicySlice & SettingsSlice;

/** Wrapkey's own defaults. */
const original: Preferences = {
  prompt: true,
  promptPlace: 'tray',
  notifications: true,
  language: 'system',
  theme: 'system',
  startAtLogin: false,
  singleKeys: true,
  strip: 'off',
};

export const preferenceNames: readonly (keyof Preferences)[] = somePreferences.keyof().options;

/** The value in force: the policy's fixed one, else the agent's, else the policy's default, else Wrapkey's own. */
export function preferences({ policy, settings }: PreferenceState): Preferences {
  return { ...original, ...policy.preferences.defaults, ...settings.preferences, ...policy.preferences.enforced };
}

export function isFixed({ policy }: Pick<PreferenceState, 'policy'>, name: keyof Preferences): boolean {
  return policy.preferences.enforced[name] !== undefined;
}

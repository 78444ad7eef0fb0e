import * as z from 'zod';
import type { PreferencesCommands, SavePreferencesFailure } from '../../contract/preferences';
import type { Preferences } from '../../contract/words/preferences';
import { command, costly, type CommandsOf } from '../kernel/command';
import { fail, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import { somePreferences } from '../policy/policyWords';
import { isFixed, preferenceNames, preferences, type PreferenceState } from './preferences';
import type { SettingsSaver } from './settingsSaver';

export interface PreferencesCommandServices {
  readonly store: Pick<StateHost<PreferenceState>, 'state'>;
  readonly settingsSaver: Pick<SettingsSaver, 'save'>;
  readonly desktop: { readonly applyPreferences: (preferences: Preferences) => void };
}

const wanted = z.strictObject({ changes: somePreferences });

export function preferencesCommands(services: PreferencesCommandServices): CommandsOf<PreferencesCommands> {
  return { savePreferences: command(wanted, (input) => savePreferences(services, input), { often: costly }) };
}

async function savePreferences(
  { store, settingsSaver, desktop }: PreferencesCommandServices,
  { changes }: z.infer<typeof wanted>,
): Promise<Result<null, SavePreferencesFailure>> {
  const fixed = preferenceNames.find((name) => changes[name] !== undefined && isFixed(store.state, name));
  if (fixed !== undefined) return fail({ code: 'fixedByPolicy', name: fixed });
  const saved = await settingsSaver.save((settings) => ({
    ...settings,
    preferences: { ...settings.preferences, ...changes },
  }));
  if (saved.ok) desktop.applyPreferences(preferences(store.state));
  return saved;
}

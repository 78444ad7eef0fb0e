import type { SettingsSaver } from '../../core/preferences/settingsSaver';
import type { SettingsSlice } from '../../core/preferences/settingsSlice';

export interface TraySettings {
  readonly state: SettingsSlice;
  readonly settingsSaver: Pick<SettingsSaver, 'save'>;
}

/** Explains once that closing the window leaves Wrapkey in the tray, and remembers that it has. */
export async function introduceTray({ state, settingsSaver }: TraySettings, say: () => void): Promise<void> {
  if (state.settings.knowsTray) return;
  say();
  await settingsSaver.save((settings) => ({ ...settings, knowsTray: true }));
}

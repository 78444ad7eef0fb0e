import type { PreferencesView } from '../../electron/contract/preferences';
import type { Preferences } from '../../electron/contract/words/preferences';

export function somePreferences(changes: Partial<Preferences> = {}, fixed: Partial<Preferences> = {}): PreferencesView {
  const values: Preferences = {
    prompt: true,
    promptPlace: 'tray',
    notifications: true,
    language: 'system',
    theme: 'system',
    startAtLogin: false,
    singleKeys: true,
    strip: 'off',
    ...changes,
    ...fixed,
  };
  const fixedBy = (name: keyof Preferences): string | null => (name in fixed ? '/etc/wrapkey/policy.json' : null);
  return {
    prompt: { value: values.prompt, fixedBy: fixedBy('prompt') },
    promptPlace: { value: values.promptPlace, fixedBy: fixedBy('promptPlace') },
    notifications: { value: values.notifications, fixedBy: fixedBy('notifications') },
    language: { value: values.language, fixedBy: fixedBy('language') },
    theme: { value: values.theme, fixedBy: fixedBy('theme') },
    startAtLogin: { value: values.startAtLogin, fixedBy: fixedBy('startAtLogin') },
    singleKeys: { value: values.singleKeys, fixedBy: fixedBy('singleKeys') },
    strip: { value: values.strip, fixedBy: fixedBy('strip') },
  };
}

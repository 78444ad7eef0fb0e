import type { PreferenceView, PreferencesView } from '../../contract/preferences';
import type { Preferences } from '../../contract/words/preferences';
import { isFixed, preferences, type PreferenceState } from './preferences';

export function preferencesView(sources: PreferenceState): PreferencesView {
  const values = preferences(sources);
  const view = <Value>(name: keyof Preferences, value: Value): PreferenceView<Value> => ({
    value,
    fixedBy: isFixed(sources, name) ? sources.policyFile : null,
  });
  return {
    prompt: view('prompt', values.prompt),
    promptPlace: view('promptPlace', values.promptPlace),
    notifications: view('notifications', values.notifications),
    language: view('language', values.language),
    theme: view('theme', values.theme),
    startAtLogin: view('startAtLogin', values.startAtLogin),
    singleKeys: view('singleKeys', values.singleKeys),
    strip: view('strip', values.strip),
  };
}

import type { Application } from '../../core/application';
import { saveSettings } from '../../core/commands/preferenceCommands';

/** Says once that closing the window leaves Wrapkey in the tray, and remembers that it was said. */
export async function introduceTray(application: Application, say: () => void): Promise<void> {
  if (application.state.settings.knowsTray) return;
  say();
  await saveSettings(application, (settings) => ({ ...settings, knowsTray: true }));
}

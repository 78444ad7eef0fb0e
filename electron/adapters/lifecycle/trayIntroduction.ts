import type { Application } from '../../core/application';

/** Says once that closing the window leaves Wrapkey in the tray, and remembers that it was said. */
export async function introduceTray(application: Application, say: () => void): Promise<void> {
  if (application.state.settings.knowsTray) return;
  say();
  await application.settingsSaver.save((settings) => ({ ...settings, knowsTray: true }));
}

import { rm } from 'node:fs/promises';
import { app } from 'electron';
import type { Logger } from '../../core/kernel/log';
import { writeAtomically } from '../files/atomicFile';
import { autostartEntry, autostartFile } from './autostartEntry';

const hiddenSwitch = '--hidden';

export function asksToStayHidden(commandLine: readonly string[]): boolean {
  return commandLine.includes(hiddenSwitch);
}

/** Whether the system started Wrapkey at login, so that it stays in the tray. macOS passes no argument, but a flag. */
export function isStartedHidden(): boolean {
  return (
    asksToStayHidden(process.argv) || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
  );
}

/** Only for a packaged program: in development the system would start a bare Electron. */
export async function setStartAtLogin(isOn: boolean, log: Logger): Promise<void> {
  if (!app.isPackaged) return;
  if (process.platform !== 'linux') {
    const { openAtLogin } = app.getLoginItemSettings({ args: [hiddenSwitch] });
    // Only on a change: an entry that the user has switched off in the system's own list stays off.
    if (openAtLogin !== isOn) app.setLoginItemSettings({ openAtLogin: isOn, args: [hiddenSwitch] });
    return;
  }
  const file = autostartFile(process.env, app.getPath('home'));
  if (!isOn) {
    await rm(file, { force: true });
    return;
  }
  // An AppImage runs from a mount that no longer exists at the next start.
  const written = await writeAtomically(file, autostartEntry(process.env['APPIMAGE'] ?? process.execPath));
  if (!written.ok) log.warn('start at login not set', { reason: written.failure.reason });
}

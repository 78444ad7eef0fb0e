import { BrowserWindow } from 'electron';
import { appOrigin } from './appScheme';

/** The main window, hidden until it has something to show. */
export function createMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Wrapkey',
    width: 400,
    height: 720,
    minWidth: 360,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${appOrigin}/main/index.html`);
}

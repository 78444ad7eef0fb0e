import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * In the place of Electron's own menu, which opens developer tools and reloads the page: editing, as macOS needs it, and
 * the size of the text.
 */
export function setApplicationMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform === 'darwin', !app.isPackaged)]));
}

function menuTemplate(isMac: boolean, isDevelopment: boolean): readonly MenuItemConstructorOptions[] {
  const size: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];
  const tools: MenuItemConstructorOptions[] = isDevelopment ? [{ role: 'toggleDevTools' }] : [];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { role: 'editMenu' },
    { label: 'Wrapkey', submenu: [...size, ...tools] },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
  ];
}

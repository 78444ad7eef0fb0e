import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * Replaces Electron's own menu, which opens developer tools and reloads the page. Offers editing, which macOS needs in
 * a menu, and the text size.
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

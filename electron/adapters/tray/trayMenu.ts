import type { MenuItemConstructorOptions } from 'electron';
import { plainLine } from '../../core/privacy/plainLine';

export type TrayCommand =
  | { readonly kind: 'setDisposition'; readonly callId: string; readonly name: string }
  | { readonly kind: 'openWrapUp' | 'postponeWrapUp'; readonly callId: string }
  | { readonly kind: 'showMain' }
  /** Turns the main window to that page and shows it. */
  | { readonly kind: 'showPage'; readonly page: 'work' | 'keys' | 'settings' }
  | { readonly kind: 'signOut' }
  | { readonly kind: 'quit' };

export type TrayMenuItem =
  | { readonly kind: 'separator' }
  /** Plain text without a command. */
  | { readonly kind: 'heading'; readonly label: string }
  /** `accelerator`: the global key that does the same now, to be shown beside it. */
  | { readonly kind: 'entry'; readonly label: string; readonly command: TrayCommand; readonly accelerator?: string }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly TrayMenuItem[] };

const longestLabel = 60;

/** The menu in Electron's words. GTK does not draw keys in the menu of a tray, and complains of each. */
export function menuTemplate(
  items: readonly TrayMenuItem[],
  run: (command: TrayCommand) => void,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  return items.map((item): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'heading':
        return { label: menuLabel(item.label), enabled: false };
      case 'entry':
        return {
          label: menuLabel(item.label),
          // For the same reason as in shortcuts/electronKeys: promises made in a menu's callback may be left waiting.
          click: () => setImmediate(() => run(item.command)),
          // The key is global already; the menu must not take it a second time.
          ...(item.accelerator === undefined || platform === 'linux'
            ? {}
            : { accelerator: item.accelerator, registerAccelerator: false }),
        };
      case 'submenu':
        return { label: menuLabel(item.label), submenu: menuTemplate(item.items, run, platform) };
    }
  });
}

/** A single `&` would underline the next letter and vanish. */
export function menuLabel(text: string): string {
  const letters = Array.from(plainLine(text));
  const short = letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : letters.join('');
  return short.replaceAll('&', '&&');
}

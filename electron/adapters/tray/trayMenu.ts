import type { MenuItemConstructorOptions } from 'electron';
import type { KeyedCallAction } from '../../contract/words/keys';
import { plainLine } from '../../core/privacy/plainLine';

export type TrayCommand =
  | { readonly kind: 'setDisposition'; readonly callId: string; readonly name: string }
  | { readonly kind: 'openWrapUp' | 'postponeWrapUp'; readonly callId: string }
  | { readonly kind: 'controlCall'; readonly callId: string; readonly action: KeyedCallAction }
  | { readonly kind: 'setState'; readonly stateId: string }
  /** `stateId`: `null` leaves the state as it is after the call. */
  | { readonly kind: 'chooseAfterCall'; readonly stateId: string | null }
  | { readonly kind: 'showMain' }
  /** Shows the main window with this page. */
  | { readonly kind: 'showPage'; readonly page: 'work' | 'callbacks' | 'keys' | 'settings' }
  | { readonly kind: 'signOut' }
  | { readonly kind: 'quit' };

export type TrayMenuItem =
  | { readonly kind: 'separator' }
  /** Plain text without a command. */
  | { readonly kind: 'heading'; readonly label: string }
  /**
   * `accelerator`: the global key that now does the same; it is shown beside the label. `isChosen`: whether it has the
   * mark of what is so now; absent where nothing can be so.
   */
  | {
      readonly kind: 'entry';
      readonly label: string;
      readonly command: TrayCommand;
      readonly accelerator?: string;
      readonly isChosen?: boolean;
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly TrayMenuItem[] };

const longestLabel = 60;

/** The menu as Electron's template. GTK does not draw keys in tray menus, and logs a complaint for each. */
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
          ...(item.isChosen === undefined ? {} : { type: 'checkbox', checked: item.isChosen }),
          // For the same reason as in shortcuts/electronKeys: promises made in a menu's callback may be left waiting.
          click: () => setImmediate(() => run(item.command)),
          // The global key is already registered; the menu only shows it.
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

import { Menu, nativeTheme, screen, Tray, type Rectangle } from 'electron';
import type { Snapshot } from '../../contract/snapshot';
import type { Logger } from '../../core/kernel/log';
import { midnightBefore } from '../../rules/midnight';
import type { DesktopTexts } from '../texts/desktopTexts';
import { iconSurroundings, trayImage } from './trayIcons';
import { menuTemplate, type TrayCommand } from './trayMenu';
import { trayModel } from './trayModel';

export interface TrayPorts {
  subscribe(listener: (snapshot: Snapshot) => void): void;
  snapshot(): Snapshot;
  texts(): DesktopTexts;
  run(command: TrayCommand): void;
  readonly log: Logger;
}

export interface WrapkeyTray {
  /** All zeros where the system does not tell. */
  bounds(): Rectangle;
  /** After the language was changed. */
  refresh(): void;
}

/** Puts the icon into the tray and keeps it as the snapshots say. */
export function openTray(ports: TrayPorts): WrapkeyTray {
  const shown = { icon: '', tooltip: '', menu: '' };
  const first = model(ports.snapshot(), ports.texts());
  const tray = new Tray(trayImage(first.icon));

  // The system redraws, and an open menu closes, on every call: only what is different is set.
  const show = (snapshot: Snapshot): void => {
    const { icon, tooltip, menu } = model(snapshot, ports.texts());
    const changed = (part: keyof typeof shown, now: string): boolean => {
      const isNew = shown[part] !== now;
      shown[part] = now;
      return isNew;
    };
    if (changed('icon', `${JSON.stringify(icon)} ${iconSurroundings()}`)) tray.setImage(trayImage(icon));
    if (changed('tooltip', tooltip)) tray.setToolTip(tooltip);
    if (changed('menu', JSON.stringify(menu))) {
      const template = menuTemplate(menu, (command) => ports.run(command), process.platform);
      tray.setContextMenu(Menu.buildFromTemplate(template));
    }
  };
  const refresh = (): void => show(ports.snapshot());

  // On macOS a click opens the menu by itself.
  if (process.platform !== 'darwin') {
    tray.on('click', () => ports.run(clickCommand(ports.snapshot())));
  }
  refresh();
  ports.subscribe(show);
  nativeTheme.on('updated', refresh);
  screen.on('display-metrics-changed', refresh);
  ports.log.info('tray opened');

  return {
    bounds: () => tray.getBounds(),
    refresh,
  };
}

function model(snapshot: Snapshot, texts: DesktopTexts) {
  return trayModel(snapshot, texts, midnightBefore(Date.now()));
}

/** What a click on the icon does: the prompt of the call that keys go to, else the main window. */
function clickCommand({ pendingWrapUps, keys }: Snapshot): TrayCommand {
  const target = pendingWrapUps.find(({ callId }) => callId === keys.targetCallId) ?? pendingWrapUps[0];
  return target === undefined ? { kind: 'showMain' } : { kind: 'openWrapUp', callId: target.callId };
}

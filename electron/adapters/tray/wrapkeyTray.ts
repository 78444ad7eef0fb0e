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
  /** All zeros where the system does not report it. */
  bounds(): Rectangle;
  /** Call it after the language has changed. */
  refresh(): void;
}

/** Puts the icon into the tray and updates it with each snapshot. */
export function openTray(ports: TrayPorts): WrapkeyTray {
  const shown = { icon: '', tooltip: '', menu: '' };
  const first = model(ports.snapshot(), ports.texts());
  const tray = new Tray(trayImage(first.icon));

  // Every call makes the system redraw, and closes an open menu, so only differences are set.
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
      const template = menuTemplate(menu, choose, process.platform);
      tray.setContextMenu(Menu.buildFromTemplate(template));
    }
  };
  const refresh = (): void => show(ports.snapshot());
  const choose = (command: TrayCommand): void => {
    ports.run(command);
    // The system has moved the mark to what was chosen, but only GWS can make it so.
    shown.menu = '';
    refresh();
  };

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

/** A click on the icon opens the prompt of the call that keys go to, or else the main window. */
function clickCommand({ pendingWrapUps, keys }: Snapshot): TrayCommand {
  const target = pendingWrapUps.find(({ callId }) => callId === keys.targetCallId) ?? pendingWrapUps[0];
  return target === undefined ? { kind: 'showMain' } : { kind: 'openWrapUp', callId: target.callId };
}

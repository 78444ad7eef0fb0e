import type { Snapshot } from '../../contract/snapshot';
import { hasEnded } from '../../rules/callState';
import type { ShellTexts } from '../texts/texts';
import { pendingItems } from './pendingMenu';
import type { TrayMenuItem } from './trayMenu';

/** `wrapUp` with the number that is shown; everything above nine looks the same. */
export type TrayIcon =
  { readonly state: 'signedOut' | 'ready' | 'onCall' } | { readonly state: 'wrapUp'; readonly count: number };

/** All that the tray shows, as plain data. */
export interface TrayModel {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly menu: readonly TrayMenuItem[];
}

/** `midnightMs`: the beginning of today; calls that ended before it are given with their day. */
export function trayModel(snapshot: Snapshot, texts: ShellTexts, midnightMs: number): TrayModel {
  return {
    icon: icon(snapshot),
    tooltip: tooltip(snapshot, texts),
    menu: [
      ...pendingItems(snapshot, texts.tray, midnightMs),
      ...connectionItems(snapshot, texts),
      ...programItems(snapshot, texts),
    ],
  };
}

function isSignedIn({ connection }: Snapshot): boolean {
  return connection.state === 'connected' || connection.state === 'reconnecting';
}

function hasLiveCall({ calls }: Snapshot): boolean {
  return calls.some((call) => !hasEnded(call));
}

function icon(snapshot: Snapshot): TrayIcon {
  if (!isSignedIn(snapshot)) return { state: 'signedOut' };
  const count = snapshot.pendingWrapUps.length;
  if (count > 0) return { state: 'wrapUp', count };
  return { state: hasLiveCall(snapshot) ? 'onCall' : 'ready' };
}

/** Everybody who looks at the screen can read it, so it names no caller. */
function tooltip(snapshot: Snapshot, { tray }: ShellTexts): string {
  const words = connectionWords(snapshot, tray);
  if (words !== null && !isSignedIn(snapshot)) return words;
  if (snapshot.pendingWrapUps.length > 0) return tray.pending(snapshot.pendingWrapUps.length);
  return words ?? (hasLiveCall(snapshot) ? tray.onCall : tray.ready);
}

/** `null` while all is well. */
function connectionWords({ connection, signIn }: Snapshot, tray: ShellTexts['tray']): string | null {
  switch (connection.state) {
    case 'signedOut':
      return signIn.isAgain ? tray.signedOutByServer : tray.signedOut;
    case 'signingIn':
      return tray.signingIn;
    case 'signingOut':
      return tray.signingOut;
    case 'reconnecting':
      return tray.reconnecting;
    case 'connected':
      return null;
  }
}

/** While the calls are not followed: that it is so, and how to change it. */
function connectionItems(snapshot: Snapshot, { tray }: ShellTexts): readonly TrayMenuItem[] {
  const words = connectionWords(snapshot, tray);
  if (words === null) return [];
  const signIn: TrayMenuItem = { kind: 'entry', label: tray.signIn, command: { kind: 'showPage', page: 'work' } };
  const isSignedOut = snapshot.connection.state === 'signedOut';
  return [{ kind: 'heading', label: words }, ...(isSignedOut ? [signIn] : []), { kind: 'separator' }];
}

function programItems(snapshot: Snapshot, { tray }: ShellTexts): readonly TrayMenuItem[] {
  return [
    { kind: 'entry', label: tray.openWrapkey, command: { kind: 'showMain' } },
    { kind: 'entry', label: tray.keys, command: { kind: 'showPage', page: 'keys' } },
    { kind: 'entry', label: tray.settings, command: { kind: 'showPage', page: 'settings' } },
    { kind: 'separator' },
    ...(isSignedIn(snapshot)
      ? [{ kind: 'entry' as const, label: tray.signOut, command: { kind: 'signOut' as const } }]
      : []),
    { kind: 'entry', label: tray.quit, command: { kind: 'quit' } },
  ];
}

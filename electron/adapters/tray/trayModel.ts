import type { Snapshot } from '../../contract/snapshot';
import { hasEnded } from '../../rules/callState';
import type { DesktopTexts } from '../texts/desktopTexts';
import { callItems } from './callMenu';
import { pendingItems } from './pendingMenu';
import { stateItems } from './stateMenu';
import type { TrayMenuItem } from './trayMenu';

/** `wrapUp` has the number to show; all numbers above nine look the same. */
export type TrayIcon =
  { readonly state: 'signedOut' | 'ready' | 'onCall' } | { readonly state: 'wrapUp'; readonly count: number };

/** Everything the tray shows, as plain data. */
export interface TrayModel {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly menu: readonly TrayMenuItem[];
}

/** `midnightMs`: the beginning of today; calls that ended before it are shown with their day. */
export function trayModel(snapshot: Snapshot, texts: DesktopTexts, midnightMs: number): TrayModel {
  return {
    icon: icon(snapshot),
    tooltip: tooltip(snapshot, texts, midnightMs),
    menu: [
      ...pendingItems(snapshot, texts, midnightMs),
      ...callItems(snapshot, texts),
      ...callbackItems(snapshot, texts),
      ...connectionItems(snapshot, texts),
      ...stateItems(snapshot, texts),
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

/** Anyone can read it on the screen, so it names no caller. */
function tooltip(snapshot: Snapshot, texts: DesktopTexts, midnightMs: number): string {
  const words = connectionWords(snapshot, texts);
  if (words !== null && !isSignedIn(snapshot)) return words;
  // The text stands still, so it gives the time of day instead of the time since.
  const sinceMs = longestPauseSinceMs(snapshot);
  if (sinceMs !== null) {
    return texts.say('tray.recordingPaused', { time: texts.timeOfDay(sinceMs, sinceMs >= midnightMs) });
  }
  if (snapshot.pendingWrapUps.length > 0) return texts.say('tray.pending', { count: snapshot.pendingWrapUps.length });
  return words ?? (hasLiveCall(snapshot) ? texts.say('tray.onCall') : texts.say('tray.ready'));
}

/** `null` while no recording is paused. */
function longestPauseSinceMs({ calls }: Snapshot): number | null {
  const since = calls.flatMap(({ recordingPause }) => recordingPause?.seenSinceMs ?? []);
  return since.length === 0 ? null : Math.min(...since);
}

/** `null` while all is well. */
function connectionWords({ connection, signIn }: Snapshot, texts: DesktopTexts): string | null {
  switch (connection.state) {
    case 'signedOut':
      return signIn.isAgain ? texts.say('tray.signedOutByServer') : texts.say('tray.signedOut');
    case 'signingIn':
      return texts.say('tray.signingIn');
    case 'signingOut':
      return texts.say('tray.signingOut');
    case 'reconnecting':
      return texts.say('tray.reconnecting');
    case 'connected':
      return null;
  }
}

/** While calls are not followed: says so, and offers a way to change it. */
function connectionItems(snapshot: Snapshot, texts: DesktopTexts): readonly TrayMenuItem[] {
  const words = connectionWords(snapshot, texts);
  if (words === null) return [];
  const signIn: TrayMenuItem = {
    kind: 'entry',
    label: texts.say('common.signIn'),
    command: { kind: 'showPage', page: 'work' },
  };
  const isSignedOut = snapshot.connection.state === 'signedOut';
  return [{ kind: 'heading', label: words }, ...(isSignedOut ? [signIn] : []), { kind: 'separator' }];
}

/** What the agent has promised to do by now. It names nobody: the menu may be seen by others. */
function callbackItems({ callbacks }: Snapshot, texts: DesktopTexts): readonly TrayMenuItem[] {
  const count = callbacks.filter(({ isDue }) => isDue).length;
  if (count === 0) return [];
  const label = texts.say('tray.callbacks', { count });
  return [{ kind: 'entry', label, command: { kind: 'showPage', page: 'callbacks' } }, { kind: 'separator' }];
}

function programItems(snapshot: Snapshot, texts: DesktopTexts): readonly TrayMenuItem[] {
  return [
    { kind: 'entry', label: texts.say('tray.openWrapkey'), command: { kind: 'showMain' } },
    { kind: 'entry', label: texts.say('common.keys'), command: { kind: 'showPage', page: 'keys' } },
    { kind: 'entry', label: texts.say('common.settings'), command: { kind: 'showPage', page: 'settings' } },
    { kind: 'separator' },
    ...(isSignedIn(snapshot)
      ? [{ kind: 'entry' as const, label: texts.say('common.signOut'), command: { kind: 'signOut' as const } }]
      : []),
    { kind: 'entry', label: texts.say('common.quit'), command: { kind: 'quit' } },
  ];
}

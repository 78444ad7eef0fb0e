import type { KeyPress } from '../ui/keyPress';

export type KeyboardPlatform = 'mac' | 'other';

/** Keys whose names in the browser (`event.code`) and in Electron are the same or nearly so. */
const namedKeys: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['Home', 'Home'],
  ['End', 'End'],
  ['PageUp', 'PageUp'],
  ['PageDown', 'PageDown'],
  ['Insert', 'Insert'],
  ['Delete', 'Delete'],
  ['Space', 'Space'],
]);

const modifierKeys: ReadonlySet<string> = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta']);

/** Electron identifies letter keys by their label on Windows and Linux, and by their position on macOS. */
function letterOf(press: KeyPress, platform: KeyboardPlatform): string | null {
  if (platform === 'other' && /^[a-z]$/iu.test(press.key)) return press.key.toUpperCase();
  // With AltGr, which is Ctrl+Alt, the key may type another character; then only its position is known.
  return /^Key([A-Z])$/u.exec(press.code)?.[1] ?? null;
}

function mainKeyOf(press: KeyPress, platform: KeyboardPlatform): string | null {
  const digit = /^Digit(\d)$/u.exec(press.code)?.[1];
  if (digit !== undefined) return digit;
  const padDigit = /^Numpad(\d)$/u.exec(press.code)?.[1];
  if (padDigit !== undefined) return `num${padDigit}`;
  return functionKeyOf(press) ?? namedKeys.get(press.code) ?? letterOf(press, platform);
}

function functionKeyOf(press: KeyPress): string | null {
  return /^F(?:[1-9]|1\d|2[0-4])$/u.test(press.key) ? press.key : null;
}

/** Whether only a modifier is pressed, so that the key itself is still to come. */
export function isModifierOnly(press: KeyPress): boolean {
  return modifierKeys.has(press.key);
}

/**
 * The pressed key as an Electron accelerator, for instance `Control+Alt+1`. `null` when it cannot be a global key,
 * because it belongs to the system or would take a plain letter or digit away from all other programs.
 */
export function acceleratorOf(press: KeyPress, platform: KeyboardPlatform): string | null {
  const key = mainKeyOf(press, platform);
  if (key === null || (press.metaKey && platform === 'other')) return null;
  const hasModifier = press.ctrlKey || press.altKey || press.metaKey;
  if (!hasModifier && functionKeyOf(press) === null) return null;
  return [
    ...(press.ctrlKey ? ['Control'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey ? ['Shift'] : []),
    ...(press.metaKey ? ['Command'] : []),
    key,
  ].join('+');
}

/** The caps of the keys that are held down while the agent chooses a key. */
export function capsOfPress(press: KeyPress, platform: KeyboardPlatform): string[] {
  const isMac = platform === 'mac';
  const key = isModifierOnly(press) ? null : mainKeyOf(press, platform);
  return [
    ...(press.ctrlKey ? [isMac ? '⌃' : 'Ctrl'] : []),
    ...(press.altKey ? [isMac ? '⌥' : 'Alt'] : []),
    ...(press.shiftKey ? [isMac ? '⇧' : 'Shift'] : []),
    ...(press.metaKey ? [isMac ? '⌘' : 'Win'] : []),
    ...(key === null ? [] : [key]),
  ];
}

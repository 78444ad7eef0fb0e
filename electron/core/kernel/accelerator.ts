import type { Platform } from './platform';

// Accelerators in Electron's notation: modifiers and one key, joined by "+".

const modifiers = ['Control', 'Alt', 'Shift', 'Super'] as const;
type Modifier = (typeof modifiers)[number];

const otherNames: Readonly<Record<string, Modifier>> = {
  control: 'Control',
  ctrl: 'Control',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  super: 'Super',
  meta: 'Super',
  command: 'Super',
  cmd: 'Super',
};

const namedKeys = [
  'Space',
  'Tab',
  'Backspace',
  'Delete',
  'Insert',
  'Return',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Plus',
  ...Array.from({ length: 10 }, (_, digit) => `num${String(digit)}`),
];
const functionKey = /^F([1-9]|1\d|2[0-4])$/;

interface Accelerator {
  readonly modifiers: readonly Modifier[];
  readonly key: string;
}

/** The one canonical spelling of each key, or `null` when Wrapkey cannot take it from the whole system. */
export function canonicalAccelerator(text: string): string | null {
  const parsed = parse(text);
  return parsed === null ? null : [...parsed.modifiers, parsed.key].join('+');
}

/** The labels of the key caps on this system. */
export function keyCaps(accelerator: string, platform: Platform): readonly string[] {
  const parsed = parse(accelerator);
  if (parsed === null) return [accelerator];
  return [...parsed.modifiers.map((modifier) => modifierCaps[platform][modifier]), parsed.key];
}

const modifierCaps: Readonly<Record<Platform, Readonly<Record<Modifier, string>>>> = {
  darwin: { Control: '⌃', Alt: '⌥', Shift: '⇧', Super: '⌘' },
  win32: { Control: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Super: 'Win' },
  linux: { Control: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Super: 'Super' },
};

function parse(text: string): Accelerator | null {
  const parts = text.split('+').map((part) => part.trim());
  const key = keyName(parts.at(-1) ?? '');
  const held = parts.slice(0, -1).map((part) => otherNames[part.toLowerCase()]);
  if (key === null || held.includes(undefined)) return null;
  const used = modifiers.filter((modifier) => held.includes(modifier));
  return isOurs(used, key) ? { modifiers: used, key } : null;
}

/**
 * A global key without a modifier would be lost to every other program, and so would copy, paste or closing a window.
 */
function isOurs(used: readonly Modifier[], key: string): boolean {
  const [first, second] = used.filter((modifier) => modifier !== 'Shift');
  if (first === undefined) return functionKey.test(key);
  if (second !== undefined || functionKey.test(key)) return !(first === 'Alt' && second === undefined && key === 'F4');
  return first === 'Alt' ? key !== 'Tab' && key !== 'Space' : !/^[A-Z0-9]$/.test(key) || used.includes('Shift');
}

function keyName(part: string): string | null {
  if (/^[a-z0-9]$/i.test(part)) return part.toUpperCase();
  if (functionKey.test(part.toUpperCase())) return part.toUpperCase();
  if (/^[-=[\]\\;',./`]$/.test(part)) return part;
  return namedKeys.find((name) => name.toLowerCase() === part.toLowerCase()) ?? null;
}

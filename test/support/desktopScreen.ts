import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// The X desktop as a user sees it, by the tools of build/prepare/packageNames.mjs. Nothing here knows of Wrapkey or of
// a test runner.

const resultsFolder = join(import.meta.dirname, '..', '..', 'out', 'test-results');
const toolLimitMs = 5_000;

/** In pixels of the screen. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DesktopWindow extends Rectangle {
  readonly id: string;
  /** Empty for windows without a title. */
  readonly name: string;
  /** What X calls the class, for instance `Dunst`; empty when the program gives none. */
  readonly className: string;
}

/** Polls until there is an answer; throws after the limit, and says what it waited for. */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  what: string,
  limitMs = 10_000,
): Promise<NonNullable<Answer>> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${limitMs / 1000} s in vain for ${what}`);
    await sleep(25);
  }
}

/** The output of a program; `null` when it failed, as xdotool does when it finds nothing. */
function outputOf(command: string, ...args: readonly string[]): string | null {
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8', timeout: toolLimitMs });
  if (error !== undefined) throw new Error(`cannot run ${command}`, { cause: error });
  return status === 0 ? stdout.trim() : null;
}

export function mustRun(command: string, ...args: readonly string[]): string {
  const output = outputOf(command, ...args);
  if (output === null) throw new Error(`${[command, ...args].join(' ')} failed`);
  return output;
}

/** Presses real keys, which go to the focused window or to whoever has registered them: `pressKeys('ctrl+alt+2')`. */
export function pressKeys(...keys: readonly string[]): void {
  // Modifiers that an earlier test left pressed would make it a different key.
  mustRun('xdotool', 'key', '--clearmodifiers', ...keys);
}

/** Presses real keys twice, so long apart. */
export function pressKeysTwice(keys: string, apartMs: number): void {
  mustRun(
    'xdotool',
    'key',
    '--clearmodifiers',
    keys,
    'sleep',
    String(apartMs / 1_000),
    'key',
    '--clearmodifiers',
    keys,
  );
}

/** Holds real keys down for so long, and lets go: the system repeats them meanwhile. */
export async function holdKeys(keys: string, forMs: number): Promise<void> {
  mustRun('xdotool', 'keydown', keys);
  try {
    await sleep(forMs);
  } finally {
    mustRun('xdotool', 'keyup', keys);
  }
}

/** Clicks with the real mouse at a place on the screen. */
export function click(x: number, y: number): void {
  mustRun('xdotool', 'mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1');
}

/** `null` when no window has the focus. */
export function focusedWindow(): { readonly id: string; readonly name: string } | null {
  const id = outputOf('xdotool', 'getactivewindow');
  if (id === null) return null;
  return { id, name: outputOf('xdotool', 'getwindowname', id) ?? '' };
}

/** All mapped windows, including menus and notifications, but without decorations; from bottom to top. */
export function windowsOnScreen(): readonly DesktopWindow[] {
  const tree = mustRun('xwininfo', '-root', '-tree');
  return tree
    .split('\n')
    .flatMap(parseWindow)
    .filter((window) => isSeen(window) && isMapped(window.id))
    .reverse();
}

/** A line such as `0x600002 "Dunst": ("Dunst" "Dunst")  322x55+948+52  +948+52`. */
function parseWindow(line: string): readonly DesktopWindow[] {
  const found = /^\s+(0x[\da-f]+) (?:"(.*)"|\(has no name\)): \((.*?)\)\s+(\d+)x(\d+)\S+\s+\+(-?\d+)\+(-?\d+)$/.exec(
    line,
  );
  if (found === null) return [];
  const [, id = '', name = '', classes = '', width, height, x, y] = found;
  const className = /"([^"]*)"$/.exec(classes)?.[1] ?? '';
  if (name === '' && className === '') return [];
  return [
    {
      id: String(Number.parseInt(id, 16)),
      name,
      className,
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    },
  ];
}

/** Toolkits keep tiny windows, some outside the screen, that no user ever sees. */
function isSeen({ x, y, width, height }: Rectangle): boolean {
  return width > 2 && height > 2 && x + width > 0 && y + height > 0;
}

function isMapped(id: string): boolean {
  // A window can disappear between the list and this query.
  return outputOf('xwininfo', '-id', id)?.includes('Map State: IsViewable') ?? false;
}

/** Waits for a window whose name or class fits. */
export function windowAppears(nameOrClass: string, limitMs?: number): Promise<DesktopWindow> {
  const find = (): DesktopWindow | undefined =>
    windowsOnScreen().find(({ name, className }) => name === nameOrClass || className === nameOrClass);
  return until(find, `a window ${nameOrClass} on the screen`, limitMs);
}

export async function windowVanishes(id: string, limitMs?: number): Promise<void> {
  await until(() => !isMapped(id), `window ${id} to leave the screen`, limitMs);
}

/** A picture of the whole screen in out/test-results; returns its path. */
export function screenshot(name: string): string {
  mkdirSync(resultsFolder, { recursive: true });
  const path = join(resultsFolder, `${name}.png`);
  mustRun('import', '-window', 'root', path);
  return path;
}

/** A hash of the visible pixels, to compare two looks. */
export function pixels({ x, y, width, height }: Rectangle): string {
  const place = `${String(width)}x${String(height)}+${String(x)}+${String(y)}`;
  const { stdout } = spawnSync('import', ['-window', 'root', '-crop', place, '+repage', 'txt:-'], {
    encoding: 'utf8',
    timeout: toolLimitMs,
    maxBuffer: 50_000_000,
  });
  if (stdout === '') throw new Error(`cannot see ${place}`);
  return createHash('sha256').update(stdout).digest('hex');
}

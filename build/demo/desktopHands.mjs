/** What a hand does on the virtual desktop: keys and the mouse, by xdotool. */
import { spawnSync } from 'node:child_process';
import { waitFor } from '../desktop/waiting.mjs';
import { StepFailure } from '../process/stepFailure.mjs';

/** @param {readonly string[]} args */
function xdotool(...args) {
  const { status, stdout } = spawnSync('xdotool', args, { encoding: 'utf8', timeout: 5_000 });
  return status === 0 ? stdout.trim() : null;
}

/** @param {string} keys for instance `ctrl+alt+2` */
export function pressKeys(keys) {
  if (xdotool('key', '--clearmodifiers', keys) === null) throw new StepFailure(`xdotool could not press ${keys}`);
}

/** Opens the menu of the only icon in the tray. */
export async function openTrayMenu() {
  const tray = xdotool('search', '--onlyvisible', '--class', 'trayer')?.split('\n')[0];
  const place = tray === undefined ? null : xdotool('getwindowgeometry', '--shell', tray);
  /** @param {string} name */
  const value = (name) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(place ?? '')?.[1]);
  const middle = [value('X') + value('WIDTH') / 2, value('Y') + value('HEIGHT') / 2];
  const before = visibleWindows();
  if (xdotool('mousemove', ...middle.map((number) => String(Math.round(number))), 'click', '3') === null)
    throw new StepFailure('there is no icon in the tray');
  await waitFor(() => visibleWindows() > before, { what: 'the menu of the tray did not open' });
}

function visibleWindows() {
  return (xdotool('search', '--onlyvisible', '--name', '') ?? '').split('\n').length;
}

import type { Snapshot } from '../../contract/snapshot';
import type { StripTime } from '../../contract/words/preferences';
import { hasEnded } from '../../rules/callState';
import { clamp, inside, nearestArea, type Rectangle } from './rectangle';

/** At normal text size. */
export const stripSize = { width: 540, height: 36 };

/** A strip that was never moved is here, from the top of the first screen. */
const edge = 8;

/** Whether the strip has something to show now. */
export function isStripWanted(
  when: StripTime,
  { agent, calls, pendingWrapUps }: Pick<Snapshot, 'agent' | 'calls' | 'pendingWrapUps'>,
): boolean {
  if (agent === null) return false;
  switch (when) {
    case 'off':
      return false;
    case 'calls':
      return calls.some((call) => !hasEnded(call)) || pendingWrapUps.some(({ state }) => state === 'asking');
    case 'always':
      return true;
  }
}

/**
 * The strip where the agent put it, or as near to there as it is completely on a screen. `zoom`: the text size of the
 * windows, 1 for the normal one.
 */
export function stripBounds(
  saved: Rectangle | null,
  zoom: number,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const area = saved === null ? workAreas[0] : nearestArea(saved, workAreas);
  const width = Math.round(clamp(stripSize.width * zoom, 1, area.width));
  const height = Math.round(stripSize.height * zoom);
  const place = saved ?? { x: area.x + (area.width - width) / 2, y: area.y + edge };
  return inside({ x: Math.round(place.x), y: Math.round(place.y), width, height }, area);
}

import type { Site } from '../site';
import { isActive } from '../switch/agentCall';
import { updateUserData } from '../switch/userDataOperations';

export interface Burst {
  readonly callIds: readonly string[];
  readonly events: number;
  readonly ms: number;
}

const sliceMs = 20;

/** Changes the user data of the calls in turn, evenly spread over `ms`. Every change is a notification. */
export function burst(site: Site, { callIds, events, ms }: Burst): Promise<void> {
  const slices = Math.max(1, Math.floor(ms / sliceMs));
  return new Promise((resolve) => {
    const play = (slice: number): void => {
      for (let event = part(events, slice, slices); event < part(events, slice + 1, slices); event += 1) {
        change(site, callIds[event % callIds.length] ?? '', event + 1);
      }
      if (slice + 1 === slices) {
        resolve();
      } else {
        site.timers.after(sliceMs, () => play(slice + 1));
      }
    };
    play(0);
  });
}

function part(events: number, slice: number, slices: number): number {
  return Math.floor((events * slice) / slices);
}

/** Skips a call that has ended meanwhile. */
function change({ switchboard }: Site, callId: string, event: number): void {
  const leg = switchboard.legs(callId).find(isActive);
  if (leg !== undefined) {
    updateUserData(switchboard, leg, { Burst: String(event) });
  }
}

import { isQuiet, type QuietState } from '../following/quiet';
import type { Random } from '../kernel/random';
import type { UpdateSlice } from './updateSlice';

type ShownUpdateState = QuietState & UpdateSlice;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** One to sixteen minutes after the start, so that agents who all start at nine do not ask the server at once. */
export function firstLookMs(random: Random): number {
  return Math.round(minuteMs + random.next() * 15 * minuteMs);
}

/** Four hours, plus or minus half an hour. */
export function nextLookMs(random: Random): number {
  return Math.round(3.5 * hourMs + random.next() * hourMs);
}

/** `null`: updates are off, and no server is ever contacted. */
export function updateServer({ updates }: ShownUpdateState['policy']): string | null {
  return updates.mode === 'off' ? null : updates.server;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whoever can change the server's answers could supply an older version or another program, so the connection must be
 * secure.
 */
export function isSafeServer(address: string, isDevelopment: boolean): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' || (isDevelopment && protocol === 'http:' && loopback.test(hostname));
  } catch {
    // Not an address at all.
    return false;
  }
}

export interface ShownUpdate {
  /** It is downloaded. Otherwise the administrator of this machine installs it. */
  readonly isReady: boolean;
  readonly version: string;
}

/** The newer version that the agent should know about now. */
export function shownUpdate(state: ShownUpdateState): ShownUpdate | null {
  const { update, policy } = state;
  if (update.kind !== 'ready' && update.kind !== 'available') return null;
  // Checked last: it looks through everything, and runs for every snapshot.
  if (update.isPutOff || (update.kind === 'available' && policy.updates.mode !== 'notify') || !isQuiet(state))
    return null;
  return { isReady: update.kind === 'ready', version: update.version };
}

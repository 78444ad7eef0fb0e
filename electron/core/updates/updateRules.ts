import type { Notice } from '../../contract/notices';
import { isQuiet, type QuietState } from '../agent/quiet';
import type { Random } from '../kernel/random';
import type { UpdateSlice } from './updateSlice';

type UpdateNoticeState = QuietState & UpdateSlice;

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
export function updateServer({ updates }: UpdateNoticeState['policy']): string | null {
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

export function updateNotices(state: UpdateNoticeState): readonly Notice[] {
  const { update, policy } = state;
  if (update.kind !== 'ready' && update.kind !== 'available') return [];
  // Checked last: it looks through everything, and runs for every snapshot.
  if (update.isPutOff || (update.kind === 'available' && policy.updates.mode !== 'notify') || !isQuiet(state))
    return [];
  return [{ code: update.kind === 'ready' ? 'updateReady' : 'updateAvailable', version: update.version }];
}

import * as z from 'zod';
import { storedCall } from '../outbox/storedCall';
import type { WrapUp, WrapUpClock } from './wrapUp';

// How wrap-ups are stored. The steady clock means nothing to the next run, so the remaining time is stored with the
// wall-clock time at which it was measured.

const clock = z.object({ remainingMs: z.number(), totalMs: z.number(), extensionsLeft: z.number() });

const record = storedCall.extend({
  callType: z.string(),
  /** `null` from earlier versions, when the server had sent an impossible duration. */
  startedAtMs: z.number().nullable(),
  endedAtMs: z.number().nullable(),
  state: z.enum(['watching', 'asking', 'later', 'done']),
  clock: clock.nullable(),
  likely: z.array(z.string()).nullable(),
  hasDisposition: z.boolean(),
  savedAtMs: z.number(),
});

type StoredWrapUp = z.infer<typeof record>;

interface Moment {
  readonly nowMs: number;
  readonly steadyNowMs: number;
}

export function toStored(wrapUps: readonly WrapUp[], moment: Moment): readonly StoredWrapUp[] {
  return wrapUps.flatMap((wrapUp) => {
    const { state, likely } = wrapUp;
    if (state === 'closed') return [];
    const left = wrapUp.clock === null ? null : remaining(wrapUp.clock, moment.steadyNowMs);
    return [{ ...wrapUp, state, clock: left, likely: likely === null ? null : [...likely], savedAtMs: moment.nowMs }];
  });
}

/** Drops incomplete records and uses the others. Clocks continued while Wrapkey did not run. */
export function fromStored(records: readonly unknown[], { nowMs, steadyNowMs }: Moment): readonly WrapUp[] {
  return records.flatMap((unchecked) => {
    const parsed = record.safeParse(unchecked);
    if (!parsed.success) return [];
    const { savedAtMs, clock: left, startedAtMs, ...wrapUp } = parsed.data;
    // If the wall clock was set back meanwhile, no time has passed.
    const passedMs = Math.max(0, nowMs - savedAtMs);
    // Likely codes are worked out again: earlier versions chose differently.
    const clock = left === null ? null : running(left, steadyNowMs - passedMs);
    return [{ ...wrapUp, startedAtMs: startedAtMs ?? wrapUp.endedAtMs ?? savedAtMs, likely: null, clock }];
  });
}

function remaining({ endsAtMs, totalMs, extensionsLeft }: WrapUpClock, steadyNowMs: number): z.infer<typeof clock> {
  return { remainingMs: endsAtMs - steadyNowMs, totalMs, extensionsLeft };
}

function running({ remainingMs, totalMs, extensionsLeft }: z.infer<typeof clock>, savedAtMs: number): WrapUpClock {
  return { endsAtMs: savedAtMs + remainingMs, totalMs, extensionsLeft };
}

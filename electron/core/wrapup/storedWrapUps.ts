import * as z from 'zod';
import { storedCall } from '../outbox/storedCall';
import type { WrapUp, WrapUpClock } from './wrapUp';

// How wrap-ups are written down. The steady clock means nothing to the next run, so what is left is kept, with the
// time of the wall clock at which it was left.

const clock = z.object({ remainingMs: z.number(), totalMs: z.number(), extensionsLeft: z.number() });

const record = storedCall.extend({
  callType: z.string(),
  /** `null` of earlier versions: the server had told a duration that no number can hold. */
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

/** A record that is not whole is dropped, the others are used. The clock went on while Wrapkey did not run. */
export function fromStored(records: readonly unknown[], { nowMs, steadyNowMs }: Moment): readonly WrapUp[] {
  return records.flatMap((unchecked) => {
    const parsed = record.safeParse(unchecked);
    if (!parsed.success) return [];
    const { savedAtMs, clock: left, startedAtMs, ...wrapUp } = parsed.data;
    // The wall clock may have been set back meanwhile; then no time has passed.
    const passedMs = Math.max(0, nowMs - savedAtMs);
    // Which codes are likely is found out anew: earlier versions named others too.
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

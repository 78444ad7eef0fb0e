import type { CallReference } from '../calls/callReference';
import type { Owner } from '../session/owner';
import type { WrapUpTime } from './wrapUpRules';
import { nextWrapUpState, type WrapUpEvent, type WrapUpState } from './wrapUpState';

/** One call leg and the disposition it still needs. It outlives the call in the list, and the program. */
export interface WrapUp extends CallReference {
  readonly owner: Owner;
  readonly callType: string;
  readonly startedAtMs: number;
  /** Wall clock; `null` while the call is live, and when it ended while Wrapkey was not running. */
  readonly endedAtMs: number | null;
  readonly state: WrapUpState;
  readonly clock: WrapUpClock | null;
  /** Names of the likely codes, fixed for as long as the call is asked about; `null` until the codes are known. */
  readonly likely: readonly string[] | null;
  /** While the call is live: whether it already has a disposition. */
  readonly hasDisposition: boolean;
}

export interface WrapUpClock {
  /** On the steady clock. */
  readonly endsAtMs: number;
  readonly totalMs: number;
  readonly extensionsLeft: number;
}

export function startClock(time: WrapUpTime | null, steadyNowMs: number): WrapUpClock | null {
  if (time === null) return null;
  return { endsAtMs: steadyNowMs + time.lengthMs, totalMs: time.lengthMs, extensionsLeft: time.extensions };
}

/** `null` when it has no clock, or may not be extended again. */
export function extended(wrapUp: WrapUp, time: WrapUpTime | null): WrapUp | null {
  const { clock } = wrapUp;
  if (wrapUp.state !== 'asking' || clock === null || time === null || clock.extensionsLeft === 0) return null;
  return {
    ...wrapUp,
    clock: {
      endsAtMs: clock.endsAtMs + time.extensionMs,
      totalMs: clock.totalMs + time.extensionMs,
      extensionsLeft: clock.extensionsLeft - 1,
    },
  };
}

/** Applies one event of the state table. A postponed wrap-up loses its clock and its fixed order of codes. */
export function changed(wrapUp: WrapUp, event: WrapUpEvent): WrapUp {
  const state = nextWrapUpState(wrapUp.state, event);
  return state === 'later' ? { ...wrapUp, state, clock: null, likely: null } : { ...wrapUp, state };
}

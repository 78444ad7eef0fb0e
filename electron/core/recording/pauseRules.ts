import { assertNever } from '../kernel/result';
import type { Policy } from '../policy/policy';
import type { PausePhase } from './pauseState';

export type PauseRules = Policy['recording'];

/** A pause as it is now. */
export interface PauseMoment {
  readonly phase: PausePhase;
  readonly pausedMs: number;
  /** The call was put on hold during the pause, and still is. */
  readonly isPutOnHold: boolean;
  /** Connected, the server offers it, and nobody has asked for it already. */
  readonly mayResume: boolean;
}

export type PauseStep =
  | { readonly do: 'remind' | 'resume' }
  | { readonly do: 'wait'; /** `null`: nothing comes by itself. */ readonly forMs: number | null };

const forEver: PauseStep = { do: 'wait', forMs: null };

/** What to do about a pause now. */
export function nextStep(moment: PauseMoment, rules: PauseRules): PauseStep {
  switch (moment.phase) {
    case 'counting':
    case 'reminding':
      return openStep(moment, rules);
    case 'resuming':
    case 'notResumed':
      return forEver;
    default:
      return assertNever(moment.phase);
  }
}

function openStep(moment: PauseMoment, rules: PauseRules): PauseStep {
  const { phase, isPutOnHold, mayResume } = moment;
  const resumeInMs = leftMs(rules.resumeSeconds, moment);
  const isResumeDue = resumeInMs === 0 || (rules.resumesOnHold && isPutOnHold);
  if (isResumeDue && mayResume) return { do: 'resume' };
  const reminderInMs = phase === 'reminding' ? null : leftMs(rules.reminderSeconds, moment);
  // Wrapkey should have resumed by now and cannot, so the agent has to know.
  const isOverdue = phase === 'counting' && resumeInMs === 0;
  if (reminderInMs === 0 || isOverdue) return { do: 'remind' };
  const waits = [reminderInMs, resumeInMs].filter((ms) => ms !== null).filter((ms) => ms > 0);
  return waits.length === 0 ? forEver : { do: 'wait', forMs: Math.min(...waits) };
}

/** `null`: the policy does not want it. */
function leftMs(seconds: number, { pausedMs }: PauseMoment): number | null {
  return seconds === 0 ? null : Math.max(0, seconds * 1_000 - pausedMs);
}

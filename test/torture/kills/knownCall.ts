import type { RecordedRequest } from '../../support/simulatorAnswers';
import type { SimulatorControl } from '../../support/simulatorControl';
import type { AppUnderFire } from './appUnderFire';
import type { CallAccount, Choice, UncodedCall } from './chosen';
import { isProved } from './refusals';

/** A call of the torture, and what the torture did to it. */
export interface KnownCall {
  readonly id: string;
  isReleased: boolean;
  readonly choices: Choice[];
  /** It gets no code: its wrap-up has to be there as often as the app starts. */
  readonly isLeftUncoded: boolean;
  /** When the app that runs was seen to ask for its code, in milliseconds of `performance.now()`. */
  shownAtMs: number | null;
  isOwed: boolean;
}

/** What is known at the end, beside the torture itself. */
interface Findings {
  readonly ledger: Awaited<ReturnType<AppUnderFire['ledger']>>;
  readonly events: Awaited<ReturnType<SimulatorControl['userEvents']>>;
  readonly live: Awaited<ReturnType<SimulatorControl['state']>>['calls'];
  readonly requests: readonly RecordedRequest[];
}

export function accountsOf(
  calls: readonly KnownCall[],
  { ledger, events, live, requests }: Findings,
): readonly CallAccount[] {
  return calls.map(({ id, choices }) => {
    const known = ledger.filter(({ callId }) => callId === id);
    const entries = known.flatMap(({ disposition, earlier }) => [
      ...(disposition === null ? [] : [disposition]),
      ...earlier,
    ]);
    const value = live.find((call) => call.id === id)?.userData?.['DispositionCode'];
    return {
      callId: id,
      choices,
      inUserData: typeof value === 'string' ? value : null,
      events: events.filter(({ callId }) => callId === id).map(({ disposition }) => disposition),
      isRefused: known.some(({ disposition }) => disposition?.state === 'rejected' && isProved(disposition, requests)),
      told: entries.map(({ name, state, action, isUndo }) => `${action} ${name}${isUndo ? ' (undo)' : ''}: ${state}`),
      marked: new Set(entries.filter((entry) => entry.isPossiblyDuplicate).map(({ name }) => name)),
    };
  });
}

export function uncodedCalls(calls: readonly KnownCall[], pending: readonly string[]): readonly UncodedCall[] {
  return calls
    .filter(({ isLeftUncoded }) => isLeftUncoded)
    .map(({ id, isOwed }) => ({ callId: id, isOwed, isPending: pending.includes(id) }));
}

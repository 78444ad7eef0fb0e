import type { DispositionView, LedgerCallView } from '../../electron/contract/snapshot';
import type { Text, Tone } from './text';
import { statusText } from './statusText';

export interface LedgerState {
  readonly tone: Tone;
  readonly texts: readonly Text[];
}

/** The state of what counts now, and its proof. The call is over for the agent, so nothing is awaited any more. */
export function ledgerState(view: DispositionView, nowMs: number): LedgerState {
  const { tone, state, details } = statusText(view, true, nowMs);
  return { tone, texts: [state, ...details] };
}

/** All choices for the call, oldest first; a single one has no history. */
export function ledgerHistory({ earlier, disposition }: LedgerCallView): readonly DispositionView[] {
  return earlier.length === 0 ? [] : [...earlier, disposition];
}

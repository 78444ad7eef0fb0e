import { nextDelayMs } from '../backoff';
import type { Random } from '../ports';
import type { DispositionEntry } from './entry';
import type { EntryEvent } from './entryState';
import type { SendResult } from './sender';

/** One step of the state table, and what else changes with it. */
export interface Settlement {
  readonly event: EntryEvent;
  readonly patch: Partial<DispositionEntry>;
}

/** How long an event may be on its way after its answer was lost. */
export const echoGraceMs = 1_000;
const backendTries = 3;

/** What else changes when its turn has come. */
export function turn({ attempts }: DispositionEntry): Pick<DispositionEntry, 'attempts' | 'holdReason'> {
  return { attempts: attempts + 1, holdReason: null };
}

/** What becomes of an entry by the answer to its sending. */
export function settlement(
  entry: DispositionEntry,
  result: SendResult,
  { nowMs, random }: { readonly nowMs: number; readonly random: Random },
): Settlement {
  const laterMs = (): number => nowMs + nextDelayMs(entry.attempts, random);
  const heldBack = (patch: Partial<DispositionEntry> = {}): Settlement => ({
    event: 'heldBack',
    patch: { ...patch, notBeforeMs: laterMs(), holdReason: 'nextTry' },
  });
  switch (result.kind) {
    case 'accepted':
      return { event: 'accepted', patch: { acceptedAtMs: nowMs, refusal: null } };
    case 'heldBack':
      return heldBack();
    case 'outcomeUnknown':
      // The event may still be on its way; and a server that loses every answer is not to be flooded.
      return { event: 'outcomeUnknown', patch: { notBeforeMs: laterMs() + echoGraceMs } };
    case 'backendRefused': {
      const patch = { backendRefusals: entry.backendRefusals + 1, refusal: result.refusal };
      return patch.backendRefusals < backendTries ? heldBack(patch) : { event: 'refused', patch };
    }
    case 'refused':
      return { event: 'refused', patch: { refusal: result.refusal } };
  }
}

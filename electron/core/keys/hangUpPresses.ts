import { hangUpQuestionMs } from '../../rules/hangUpQuestion';
import type { HangUpAsking } from '../wrapup/receipt';

// Whether an agent means to hang up. The system tells of presses only, never of a release, and a key that is held presses
// itself again: the first time after a quarter of a second to a second, as the system is set, then many times a second. So
// one long press looks like several short ones, and only their rhythm tells them apart:
//
//   none ── press ──> asked ── quick or late second press ──> sure ── nothing for a moment ──> done
//                       │                                      │
//                       └─ may be the key repeating itself ─> unclear ── press after a clear pause ──> sure
//
// With `hold`, the key repeating itself for long enough is what counts.

/** How the policy wants the key pressed. */
export type HangUpPress = 'twice' | 'hold';

/** Closer presses come from a key that is held: a hand is slower, and the keyboard is not. */
export const repeatMs = 120;
/** A held key begins to repeat itself within these. Windows lets the user choose 250 ms to 1 s, X 660 ms. */
export const repeatBeginsMs = { earliest: 250, latest: 1_100 } as const;
/** A key that repeats itself slowly, as users can set it, does so within this. */
const slowRepeatMs = 500;
/** A key is held when it has been down for this long. */
const heldMs = 400;

export type HangUpPresses =
  | { readonly kind: 'none' }
  /** Pressed for certain once. */
  | { readonly kind: 'asked'; readonly atMs: number }
  /** Pressed once, and what came after may be the key repeating itself. */
  | { readonly kind: 'unclear'; readonly atMs: number }
  /** Pressed twice. It counts when no further press shows within `repeatMs` that the key is held. */
  | { readonly kind: 'sure'; readonly atMs: number }
  /** Held so far. `repeats`: how often it has repeated itself at full speed. */
  | { readonly kind: 'holding'; readonly sinceMs: number; readonly atMs: number; readonly repeats: number }
  /** Hung up. What the key still sends belongs to that. */
  | { readonly kind: 'done'; readonly atMs: number };

/** What a press leads to. */
type Pressed = Exclude<HangUpPresses, { readonly kind: 'none' }>;

/** The presses so far are not enough. */
type NotEnough = Extract<HangUpPresses, { readonly kind: 'asked' | 'unclear' | 'holding' }>;

export const noPresses: HangUpPresses = { kind: 'none' };

/** The state after a press. */
export function pressed(before: HangUpPresses, how: HangUpPress, nowMs: number): Pressed {
  const gapMs = before.kind === 'none' ? Infinity : nowMs - before.atMs;
  if (before.kind === 'done' && gapMs <= repeatBeginsMs.latest) return { kind: 'done', atMs: nowMs };
  return how === 'hold' ? pressedToHold(before, gapMs, nowMs) : pressedTwice(before, gapMs, nowMs);
}

/** What a press that is not enough tells the agent. */
export function askingAfter(before: HangUpPresses, after: NotEnough): HangUpAsking {
  switch (after.kind) {
    case 'asked':
      return 'first';
    case 'unclear':
      return before.kind === 'unclear' && after.atMs - before.atMs < repeatMs ? 'repeat' : 'again';
    case 'holding':
      return before.kind === 'holding' && before.sinceMs === after.sinceMs ? 'repeat' : 'first';
  }
}

function pressedTwice(before: HangUpPresses, gapMs: number, nowMs: number): Pressed {
  if (gapMs > hangUpQuestionMs) return { kind: 'asked', atMs: nowMs };
  switch (before.kind) {
    case 'none':
    case 'done':
    case 'holding':
      return { kind: 'asked', atMs: nowMs };
    case 'asked':
      return { kind: isSecondPress(gapMs) ? 'sure' : 'unclear', atMs: nowMs };
    case 'unclear':
      return { kind: gapMs > slowRepeatMs ? 'sure' : 'unclear', atMs: nowMs };
    case 'sure':
      return { kind: 'unclear', atMs: nowMs };
  }
}

/** Too slow for a key that repeats itself, and before or after the time at which one begins to. */
function isSecondPress(gapMs: number): boolean {
  return gapMs >= repeatMs && (gapMs < repeatBeginsMs.earliest || gapMs > repeatBeginsMs.latest);
}

function pressedToHold(before: HangUpPresses, gapMs: number, nowMs: number): Pressed {
  const first: Pressed = { kind: 'holding', sinceMs: nowMs, atMs: nowMs, repeats: 0 };
  if (before.kind !== 'holding') return first;
  if (gapMs >= repeatMs) {
    // The first repetition comes late; a later pause means that the key was up.
    const mayRepeat = before.repeats === 0 && gapMs <= repeatBeginsMs.latest;
    return mayRepeat ? { ...before, atMs: nowMs } : first;
  }
  const isHeld = before.repeats > 0 && nowMs - before.sinceMs >= heldMs;
  return isHeld ? { kind: 'done', atMs: nowMs } : { ...before, atMs: nowMs, repeats: before.repeats + 1 };
}

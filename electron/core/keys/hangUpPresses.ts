import { hangUpQuestionMs } from '../../rules/hangUpQuestion';
import type { HangUpAsking } from '../wrapup/receipt';

// Whether an agent means to hang up. The system tells of presses only, never of a release, and a key that is held presses
// itself again: the first time after a quarter of a second to a second, as the user has set it, then many times a second. So
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
/** When after its press a held key begins to repeat itself, in milliseconds. */
export interface RepeatBegins {
  readonly earliest: number;
  readonly latest: number;
}

/** Windows lets the user choose 250 ms to 1 s, and other systems lie in between. */
const anyRepeatBegins: RepeatBegins = { earliest: 250, latest: 1_100 };
/** A busy computer tells of a press late, by less than this. */
const tellsLateMs = 150;

/** `delayMs`: what the user has set; `null`: the system does not tell. */
export function repeatBegins(delayMs: number | null): RepeatBegins {
  if (delayMs === null) return anyRepeatBegins;
  return { earliest: delayMs - tellsLateMs, latest: delayMs + tellsLateMs };
}

/** What the policy and the system say about presses. */
export interface PressRules {
  readonly how: HangUpPress;
  readonly repeatBegins: RepeatBegins;
}

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
export function pressed(before: HangUpPresses, { how, repeatBegins: begins }: PressRules, nowMs: number): Pressed {
  if (before.kind === 'done' && nowMs - before.atMs <= begins.latest) return { kind: 'done', atMs: nowMs };
  return how === 'hold' ? pressedToHold(before, begins, nowMs) : pressedTwice(before, begins, nowMs);
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

function gapBefore(before: HangUpPresses, nowMs: number): number {
  return before.kind === 'none' ? Infinity : nowMs - before.atMs;
}

function pressedTwice(before: HangUpPresses, begins: RepeatBegins, nowMs: number): Pressed {
  const gapMs = gapBefore(before, nowMs);
  if (gapMs > hangUpQuestionMs) return { kind: 'asked', atMs: nowMs };
  switch (before.kind) {
    case 'none':
    case 'done':
    case 'holding':
      return { kind: 'asked', atMs: nowMs };
    case 'asked':
      return { kind: isSecondPress(gapMs, begins) ? 'sure' : 'unclear', atMs: nowMs };
    case 'unclear':
      return { kind: gapMs > slowRepeatMs ? 'sure' : 'unclear', atMs: nowMs };
    case 'sure':
      return { kind: 'unclear', atMs: nowMs };
  }
}

/** Too slow for a key that repeats itself, and before or after the time at which one begins to. */
function isSecondPress(gapMs: number, { earliest, latest }: RepeatBegins): boolean {
  return gapMs >= repeatMs && (gapMs < earliest || gapMs > latest);
}

function pressedToHold(before: HangUpPresses, begins: RepeatBegins, nowMs: number): Pressed {
  const gapMs = gapBefore(before, nowMs);
  const first: Pressed = { kind: 'holding', sinceMs: nowMs, atMs: nowMs, repeats: 0 };
  if (before.kind !== 'holding') return first;
  if (gapMs >= repeatMs) {
    // The first repetition comes late; a later pause means that the key was up.
    const mayRepeat = before.repeats === 0 && gapMs <= begins.latest;
    return mayRepeat ? { ...before, atMs: nowMs } : first;
  }
  const isHeld = before.repeats > 0 && nowMs - before.sinceMs >= heldMs;
  return isHeld ? { kind: 'done', atMs: nowMs } : { ...before, atMs: nowMs, repeats: before.repeats + 1 };
}

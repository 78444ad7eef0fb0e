import type { Cancel, Clock } from '../kernel/clock';
import { assertNever } from '../kernel/result';
import type { HangUpAsking } from '../wrapup/receipt';
import { askingAfter, noPresses, pressed, repeatMs, type HangUpPresses, type PressRules } from './hangUpPresses';

export interface HangUpListener {
  /** The agent has pressed the key, but not yet as the policy wants it. */
  asked(callId: string, asking: HangUpAsking): void;
  hangUp(callId: string): void;
}

/** Collects the presses of the key that hangs up, so that one stray press cuts nobody off. */
export class HangUpKey {
  private presses: HangUpPresses = noPresses;
  private stopTimer: Cancel | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly listener: HangUpListener,
  ) {}

  /** `callId`: the call that this press and those before it are for. */
  press(callId: string, rules: PressRules): void {
    this.stop();
    const before = this.presses;
    const after = pressed(before, rules, this.clock.monotonicMs());
    this.presses = after;
    switch (after.kind) {
      case 'asked':
      case 'unclear':
      case 'holding':
        this.listener.asked(callId, askingAfter(before, after));
        return;
      case 'sure':
        this.stopTimer = this.clock.after(repeatMs, () => this.quiet(callId));
        return;
      case 'done':
        // A held key goes on after it has hung up.
        if (before.kind !== 'done') this.listener.hangUp(callId);
        return;
      default:
        assertNever(after);
    }
  }

  /** The presses so far were for another call. */
  forget(): void {
    this.stop();
    this.presses = noPresses;
  }

  /** Forgets a press that waits to count. */
  stop(): void {
    this.stopTimer?.();
    this.stopTimer = null;
  }

  private quiet(callId: string): void {
    this.stopTimer = null;
    this.presses = { kind: 'done', atMs: this.clock.monotonicMs() };
    this.listener.hangUp(callId);
  }
}

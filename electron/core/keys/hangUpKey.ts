import type { Cancel, Clock } from '../kernel/clock';
import { noPresses, pressed, repeatMs, type HangUpPress, type HangUpPresses } from './hangUpPresses';

export interface HangUpListener {
  /** The agent has pressed the key, but not yet as the policy wants it. */
  asked(callId: string): void;
  hangUp(callId: string): void;
}

/** Collects the presses of the key that hangs up, so that one stray press cuts nobody off. */
export class HangUpKey {
  private presses: HangUpPresses = noPresses;
  private callId = '';
  private stopTimer: Cancel | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly listener: HangUpListener,
  ) {}

  /** `callId`: the call that the press is for. A press for one call never counts for another. */
  press(callId: string, how: HangUpPress): void {
    this.stop();
    if (callId !== this.callId && this.presses.kind !== 'done') this.presses = noPresses;
    this.callId = callId;
    const before = this.presses;
    this.presses = pressed(before, how, this.clock.monotonicMs());
    switch (this.presses.kind) {
      case 'asked':
      case 'unclear':
      case 'holding':
        this.listener.asked(callId);
        return;
      case 'sure':
        this.stopTimer = this.clock.after(repeatMs, () => this.quiet(callId));
        return;
      case 'done':
        // A held key goes on after it has hung up.
        if (before.kind !== 'done') this.listener.hangUp(callId);
        return;
      case 'none':
        return;
    }
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

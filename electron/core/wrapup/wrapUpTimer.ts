import { rightsOf } from '../dispositions/agentRights';
import type { Cancel, Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { StateHost } from '../kernel/store';
import type { WrapUp } from './wrapUp';
import { ownWrapUps, wrapUpWorld, type WrapUpQuestionState } from './wrapUpQuestions';

interface TimerPorts {
  readonly clock: Clock;
  readonly log: Logger;
  /** Goes on evenly, whatever happens to the clock of the machine. */
  readonly steady: { nowMs(): number };
}

interface TimerListener {
  /** The time is up, and the policy names a code to set. Resolves with whether it was set. */
  setAtTimeUp(wrapUp: WrapUp, codeName: string): Promise<boolean>;
  /** The time is up, and no code was set. The agent may have answered in the meantime. */
  timedOut(callId: string): void;
}

/** Runs the clocks of the wrap-ups that are asked about, and says whose time is up. */
export class WrapUpTimer {
  private timer: Cancel | null = null;
  private readonly timingOut = new Set<string>();

  constructor(
    private readonly ports: TimerPorts,
    private readonly host: StateHost<WrapUpQuestionState>,
    private readonly listener: TimerListener,
  ) {}

  stop(): void {
    this.timer?.();
    this.timer = null;
  }

  schedule(): void {
    this.stop();
    const running = ownWrapUps(this.host.state).filter(
      (wrapUp) => wrapUp.state === 'asking' && wrapUp.clock !== null && !this.timingOut.has(wrapUp.callId),
    );
    const now = this.ports.steady.nowMs();
    for (const wrapUp of running) if (restMs(wrapUp, now) <= 0) this.timeUp(wrapUp);
    const next = Math.min(...running.map((wrapUp) => restMs(wrapUp, now)).filter((rest) => rest > 0));
    if (next < Infinity) this.timer = this.ports.clock.after(next, () => this.schedule());
  }

  private timeUp(wrapUp: WrapUp): void {
    const { state } = this.host;
    const code = wrapUpWorld(state, this.ports.steady.nowMs())?.rules.time?.codeAtEnd ?? null;
    if (code === null) {
      this.listener.timedOut(wrapUp.callId);
      return;
    }
    // After a restart the time can be up before the agent has signed in; the code is then set as soon as possible.
    if (!rightsOf(state).isSignedIn || state.codes.state !== 'loaded') return;
    this.timingOut.add(wrapUp.callId);
    void this.listener
      .setAtTimeUp(wrapUp, code)
      .catch((error: unknown) => {
        this.ports.log.error('no code at the end of the time', { error: errorName(error) });
        return false;
      })
      .then((isSet) => {
        this.timingOut.delete(wrapUp.callId);
        if (!isSet) this.listener.timedOut(wrapUp.callId);
      });
  }
}

function restMs(wrapUp: WrapUp, steadyNowMs: number): number {
  return (wrapUp.clock?.endsAtMs ?? Infinity) - steadyNowMs;
}

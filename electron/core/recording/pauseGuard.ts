import { callOrder, type CallOrder } from '../callControl/callOrder';
import { callName } from '../calls/callName';
import type { GwsApi } from '../gws/gwsApi';
import type { Cancel, Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { StateHost } from '../kernel/store';
import type { Operation } from '../operations/operation';
import type { OperationKind } from '../operations/operationsSlice';
import type { PolicySlice } from '../policy/policySlice';
import { nextStep, type PauseStep } from './pauseRules';
import { phaseAfter, type PauseEvent } from './pauseState';
import { momentOf, pausedCall, pausesNow, type PausesState } from './pauses';
import type { RecordingNotifier } from './recordingNotifierPort';
import type { WatchedPause } from './recordingSlice';

type PauseGuardState = PausesState & PolicySlice;

export interface PauseGuardPorts {
  readonly clock: Pick<Clock, 'monotonicMs' | 'after'>;
  readonly log: Logger;
  readonly notifier: RecordingNotifier;
}

export interface PauseGuardParts {
  readonly run: (order: CallOrder) => Promise<Operation<OperationKind>>;
  /** See `CallOrderParts.reread`. */
  readonly reread: (api: GwsApi) => Promise<boolean>;
}

/**
 * Watches paused recordings: reminds the agent, and resumes where the policy wants that. A resume is an operation like a
 * press: asked for once in a pause, and only while that pause lasts and the server offers it.
 */
export class PauseGuard {
  private timer: Cancel | null = null;

  constructor(
    private readonly ports: PauseGuardPorts,
    private readonly host: StateHost<PauseGuardState>,
    private readonly parts: PauseGuardParts,
  ) {}

  /** Calls, operations, the connection or the policy have changed. */
  react(): void {
    const { pauses } = this.host.state;
    const now = pausesNow(this.host.state, this.ports.clock.monotonicMs());
    if (now !== pauses) {
      const isOver = ({ seen }: WatchedPause): boolean => !now.some((pause) => pause.seen === seen);
      this.host.update({ pauses: now });
      for (const { callId } of pauses.filter(isOver)) this.ports.notifier.closePausedRecording(callId);
    }
    this.plan();
  }

  stop(): void {
    this.timer?.();
    this.timer = null;
  }

  /** Later, not now: operations asked for while a connection begins would count as asked for before it. */
  private plan(): void {
    this.stop();
    const waits = this.host.state.pauses.map((pause) => {
      const step = this.stepOf(pause);
      return step.do === 'wait' ? step.forMs : 0;
    });
    const soonest = waits.filter((ms) => ms !== null);
    if (soonest.length > 0) this.timer = this.ports.clock.after(Math.min(...soonest), () => this.timeCame());
  }

  private timeCame(): void {
    for (const { seen } of this.host.state.pauses) {
      // Looked up again: one step changes the state for the next.
      const pause = this.host.state.pauses.find((one) => one.seen === seen);
      if (pause !== undefined) this.take(pause, this.stepOf(pause));
    }
    this.plan();
  }

  private stepOf(pause: WatchedPause): PauseStep {
    const { state } = this.host;
    return nextStep(momentOf(state, pause, this.ports.clock.monotonicMs()), state.policy.recording);
  }

  private take(pause: WatchedPause, step: PauseStep): void {
    if (step.do === 'remind') this.move(pause, 'reminderDue');
    else if (step.do === 'resume') this.resume(pause);
  }

  private resume(pause: WatchedPause): void {
    const { state } = this.host;
    const call = pausedCall(state, pause);
    if (call === null) return;
    const { reread, run } = this.parts;
    const order = callOrder(call, { kind: 'resumeRecording' }, { calls: state.calls.calls, reread });
    this.move(pause, 'resumeAsked');
    const ended = run({
      ...order,
      // Somebody may resume and pause again while it waits for its turn; that pause is not the one it is for.
      possibility: (now) => (pausedCall(now, pause) === null ? 'never' : order.possibility(now)),
    });
    this.change(pause, { resumeId: this.host.state.operations.at(-1)?.id ?? null });
    ended
      .then(({ progress }) => {
        if (progress.state !== 'seen') this.failed(pause);
      })
      .catch((error: unknown) => {
        this.ports.log.error('resuming a recording failed', { error: errorName(error) });
        this.failed(pause);
      });
  }

  private failed({ seen }: WatchedPause): void {
    const pause = this.host.state.pauses.find((one) => one.seen === seen);
    if (pause?.phase === 'resuming') this.move(pause, 'resumeFailed');
  }

  private move(pause: WatchedPause, event: PauseEvent): void {
    const phase = phaseAfter(pause.phase, event);
    this.ports.log.info('paused recording', { phase });
    this.change(pause, { phase });
    this.notify({ ...pause, phase });
  }

  private notify({ callId, phase }: WatchedPause): void {
    const { state } = this.host;
    const { notifier } = this.ports;
    if (phase !== 'reminding' && phase !== 'notResumed') {
      notifier.closePausedRecording(callId);
      return;
    }
    const call = state.calls.calls.find(({ id }) => id === callId);
    const isNamed = state.policy.privacy.callerInNotifications && call !== undefined;
    const who = isNamed ? callName(call, state.policy.userData).who : null;
    notifier.showPausedRecording({ callId, who, isNotResumed: phase === 'notResumed' });
  }

  private change({ seen }: WatchedPause, patch: Partial<WatchedPause>): void {
    const { pauses } = this.host.state;
    this.host.update({ pauses: pauses.map((pause) => (pause.seen === seen ? { ...pause, ...patch } : pause)) });
  }
}

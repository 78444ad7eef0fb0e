import { hasEnded } from '../../rules/callState';
import type { CallsSlice } from '../calls/callsSlice';
import type { PageSlice } from '../desktop/pageSlice';
import type { Clock } from '../kernel/clock';
import type { StateHost } from '../kernel/store';
import type { PolicySlice } from '../policy/policySlice';
import { endAbsence, withAbsence } from '../signIn/absence';
import type { SignInSlice } from '../signIn/signInSlice';
import type { Notifier } from '../wrapup/notifierPort';

type AbsencesState = CallsSlice & SignInSlice & PageSlice & PolicySlice;

interface AbsencePorts {
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly notifier: Pick<Notifier, 'showSignedOut' | 'closeSignedOut'>;
  readonly desktop: { readonly raiseMain: () => boolean };
}

/** Notes when nobody follows the agent's calls any more, and says so. */
export class Absences {
  /** The last moment at which the calls were followed. */
  private followedUntilMs = 0;
  /** From when the machine slept; a lost connection is only noticed afterwards. */
  private asleepSinceMs: number | null = null;

  constructor(
    private readonly ports: AbsencePorts,
    private readonly host: StateHost<AbsencesState>,
  ) {}

  fellAsleep(): void {
    this.asleepSinceMs = this.ports.clock.nowMs();
  }

  wokeUp(): void {
    this.asleepSinceMs = null;
  }

  followedUntilNow(): void {
    this.followedUntilMs = this.asleepSinceMs ?? this.ports.clock.nowMs();
  }

  /** The server has signed the agent out, who may be looking at something else: this must not go unseen. */
  begin(): void {
    const { calls, absences } = this.host.state;
    const hasCall = calls.calls.some((call) => !hasEnded(call));
    this.host.update({ absences: withAbsence(absences, this.host.state, this.followedUntilMs) });
    this.ports.notifier.showSignedOut({ hasCall });
    // An agent who is at work in the window sees the question there, and keeps the page.
    if (this.ports.desktop.raiseMain()) this.host.update({ page: 'work' });
  }

  end(): void {
    const { calls, absences } = this.host.state;
    const ended = endAbsence(absences, calls, this.ports.clock.nowMs());
    if (ended === absences) return;
    this.ports.notifier.closeSignedOut();
    this.host.update({ absences: ended });
  }
}

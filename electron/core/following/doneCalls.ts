import { hasEnded } from '../../rules/callState';
import { dismissEnded, type CallList } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import type { Cancel, Clock } from '../kernel/clock';
import type { SessionSlice } from '../session/sessionSlice';
import { isFinished, type FinishedState } from './finishedCalls';

type DoneCallsState = FinishedState & SessionSlice;

/** Time to see how the call ended, and for the after-call work that belongs to it to begin and to end. */
const shownForMs = 10_000;

/**
 * Puts an ended call away that has its code, where GWS's option `voice.mark-done-on-release` wants that (gws-protocol
 * 7.2). A call whose code is missing, or not delivered yet, stays.
 */
export class DoneCalls {
  /** Since when each call has nothing left to do, in monotonic ms. */
  private doneSinceMs: ReadonlyMap<string, number> = new Map();
  private timer: Cancel | null = null;

  constructor(
    private readonly ports: { readonly clock: Pick<Clock, 'monotonicMs' | 'after'> },
    private readonly host: { readonly state: DoneCallsState },
    private readonly updateCalls: (calls: CallList) => void,
  ) {}

  /** Calls, their codes, the agent or the connection have changed. */
  react(): void {
    this.stop();
    const { calls, session, agent } = this.host.state;
    const isWanted = session.kind === 'connected' && agent?.gwsSettings.marksDoneOnRelease === true;
    const done = isWanted ? calls.calls.filter((call) => this.isDone(call)) : [];
    if (done.length === 0 && this.doneSinceMs.size === 0) return;
    const nowMs = this.ports.clock.monotonicMs();
    this.doneSinceMs = new Map(done.map(({ id }) => [id, this.doneSinceMs.get(id) ?? nowMs]));
    const isOver = ({ id }: CallRecord): boolean => nowMs - (this.doneSinceMs.get(id) ?? nowMs) >= shownForMs;
    if (done.some(isOver)) {
      this.updateCalls(dismissEnded(calls, isOver));
      return;
    }
    const oldestMs = Math.min(...this.doneSinceMs.values());
    if (done.length > 0) this.timer = this.ports.clock.after(oldestMs + shownForMs - nowMs, () => this.react());
  }

  stop(): void {
    this.timer?.();
    this.timer = null;
  }

  private isDone(call: CallRecord): boolean {
    const { state } = this.host;
    const isOnTheWay = state.entries.outstanding.some((entry) => entry.callId === call.id);
    return hasEnded(call) && !isOnTheWay && isFinished(state, call);
  }
}

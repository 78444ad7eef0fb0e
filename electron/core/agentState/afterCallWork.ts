import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import { shownDispositionKey, type DispositionKeyState } from '../outbox/dispositionKey';
import { hasDisposition } from '../outbox/hasDisposition';
import type { OutboxSlice } from '../outbox/outboxSlice';
import { isBusy, ownAfterCall, type AfterCallState } from './afterCallRules';
import { optionsOf } from './agentOrder';
import type { AgentStateControl } from './agentStateControl';
import { mainDevice } from './agentStateRules';

type AfterCallWorkState = AfterCallState & OutboxSlice & DispositionKeyState;

/** After-call work that begins within this time of a call's end is that call's; the agent may also begin some by hand. */
const belongsWithinMs = 10_000;

/** Ends the after-call work of a call that has its code, where the policy or GWS's option wants that. */
export class AfterCallWork {
  /** The last call whose after-call work was to be ended: each once. */
  private endedFor: string | null = null;

  constructor(
    private readonly host: { readonly state: AfterCallWorkState },
    private readonly control: Pick<AgentStateControl, 'endAfterCallWork'>,
  ) {}

  /** The state of the agent, calls or codes have changed. */
  react(): void {
    const { state } = this.host;
    // What the agent has chosen for after the call takes the place of its after-call work, whichever comes first.
    if (ownAfterCall(state) !== null) {
      if (!isBusy(state)) this.endedFor = newestEnded(state)?.id ?? null;
      return;
    }
    if (mainDevice(state.agent?.devices ?? [])?.workMode !== 'AfterCallWork') return;
    if (!isWanted(state) || state.session.kind !== 'connected' || isBusy(state)) return;
    const call = callOfWork(state);
    if (call === null || call.id === this.endedFor) return;
    if (!hasDisposition(call, state.entries, shownDispositionKey(state))) return;
    this.endedFor = call.id;
    this.control.endAfterCallWork();
  }
}

function isWanted(state: AfterCallWorkState): boolean {
  const { endAfterCallWork } = state.policy.agentState;
  return endAfterCallWork === 'auto' ? optionsOf(state).endsWorkOnDone : endAfterCallWork === 'always';
}

/** The call after which the agent works. */
function callOfWork(state: AfterCallWorkState): CallRecord | null {
  const { seen } = state.agentState;
  const newest = newestEnded(state);
  if (seen === null || !seen.isStartKnown || newest === null) return null;
  return Math.abs(seen.sinceMs - endedAt(newest)) <= belongsWithinMs ? newest : null;
}

function newestEnded({ calls }: AfterCallWorkState): CallRecord | null {
  const ended = calls.calls.filter((call) => !isLive(call) && call.wasEstablished);
  return ended.toSorted((one, other) => endedAt(other) - endedAt(one))[0] ?? null;
}

function endedAt({ endedAtMs }: CallRecord): number {
  return endedAtMs ?? -Infinity;
}

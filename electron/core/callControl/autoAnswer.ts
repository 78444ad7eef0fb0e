import { hasEnded } from '../../rules/callState';
import { isUnderWay } from '../../rules/operationState';
import type { CallRecord } from '../calls/callRecord';
import { callOf } from '../operations/operation';
import type { CallControl, CallControlState } from './callControl';
import { allows } from './callRules';

/**
 * Answers a call that begins to ring, where GWS's option `voice.auto-answer` wants that: the option is for desktops, GWS
 * itself does not answer (gws-protocol-more A3.3). The decision is made once for each call. A call that begins to ring
 * while there is another one is left to the agent, also when the other one ends.
 */
export class AutoAnswer {
  private decided: ReadonlySet<string> = new Set();

  constructor(
    private readonly host: { readonly state: CallControlState },
    private readonly callControl: Pick<CallControl, 'control'>,
  ) {}

  /** Calls, the agent or the connection have changed. */
  react(): void {
    const { state } = this.host;
    // While the connection is lost nobody knows which calls still ring.
    if (state.session.kind !== 'connected' || state.agent?.gwsSettings.answersByItself !== true) return;
    const { calls } = state.calls;
    const fresh = calls.filter((call) => call.state === 'Ringing' && !this.decided.has(call.id));
    const busyOrAnswerable = fresh.filter((call) => this.hasOther(call) || allows(state, call, 'answer'));
    const known = calls.filter(({ id }) => this.decided.has(id));
    this.decided = new Set([...known, ...busyOrAnswerable].map(({ id }) => id));
    for (const call of busyOrAnswerable) {
      if (!this.hasOther(call)) this.callControl.control(call.id, { action: 'answer' });
    }
  }

  /** There is a call that has begun, or is about to be answered. */
  private hasOther({ id }: CallRecord): boolean {
    const { calls, operations } = this.host.state;
    const isAnswering = operations.some(
      (one) => one.kind === 'answer' && callOf(one) !== id && isUnderWay(one.progress.state),
    );
    return isAnswering || calls.calls.some((call) => call.id !== id && call.hasBegun && !hasEnded(call));
  }
}

import type { PlanPlayer } from '../plan/planPlayer';
import type { FaultTarget } from '../plan/playFault';

/** What the control API can reach. */
export interface ControlContext extends FaultTarget {
  /** One at a time, the last one even when it is over. */
  readonly plan: { current: PlanPlayer | undefined };
}

export interface ControlRequest {
  readonly context: ControlContext;
  /** The variable part of the path. */
  readonly id: string;
  readonly query: URLSearchParams;
}

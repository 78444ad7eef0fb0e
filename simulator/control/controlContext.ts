import type { PlanPlayer } from '../plan/planPlayer';
import type { FaultTarget } from '../plan/playFault';

/** What the control API can reach. */
export interface ControlContext extends FaultTarget {
  /** One plan at a time; a finished plan stays until the next. */
  readonly plan: { current: PlanPlayer | undefined };
}

export interface ControlRequest {
  readonly context: ControlContext;
  /** The variable part of the path. */
  readonly id: string;
  readonly query: URLSearchParams;
}

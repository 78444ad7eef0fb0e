import type { GwsServer } from '../gws/gwsServer';
import type { GwsState } from '../gws/gwsState';
import type { PlanPlayer } from '../plan/planPlayer';
import type { Site } from '../site';

/** What the control API can reach. */
export interface ControlContext {
  readonly site: Site;
  readonly gws: GwsState;
  readonly gwsServer: GwsServer;
  /** One at a time, the last one even when it is over. */
  readonly plan: { current: PlanPlayer | undefined };
}

export interface ControlRequest {
  readonly context: ControlContext;
  /** The variable part of the path. */
  readonly id: string;
  readonly query: URLSearchParams;
}

import type { GwsServer } from '../gws/gwsServer';
import type { GwsState } from '../gws/gwsState';
import type { Site } from '../site';

/** What the control API can reach. */
export interface ControlContext {
  readonly site: Site;
  readonly gws: GwsState;
  readonly gwsServer: GwsServer;
}

export interface ControlRequest {
  readonly context: ControlContext;
  /** The variable part of the path. */
  readonly id: string;
  readonly query: URLSearchParams;
}

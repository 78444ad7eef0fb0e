import type { CallerId } from '../gws/callerId';

export interface CallerIdsSlice {
  /** What GWS offers the agent to show when dialling; empty until it is read. */
  readonly callerIds: readonly CallerId[];
}

export const noCallerIds: CallerIdsSlice = { callerIds: [] };

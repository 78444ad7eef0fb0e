import type { NetworkQuestion } from './networkQuestion';

export interface NetworkSlice {
  /** The window shows the first. */
  readonly networkQuestions: readonly NetworkQuestion[];
}

export const noNetworkQuestions: NetworkSlice = { networkQuestions: [] };

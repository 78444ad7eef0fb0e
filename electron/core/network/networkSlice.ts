import type { NetworkQuestion } from '../../contract/network';

export interface NetworkSlice {
  /** The window shows the first. */
  readonly networkQuestions: readonly NetworkQuestion[];
}

export const noNetworkQuestions: NetworkSlice = { networkQuestions: [] };

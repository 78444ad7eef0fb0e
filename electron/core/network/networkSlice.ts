import type { NetworkQuestion } from '../../contract/network';

export interface NetworkSlice {
  /** The first is shown. */
  readonly networkQuestions: readonly NetworkQuestion[];
}

export const noNetworkQuestions: NetworkSlice = { networkQuestions: [] };

import type { Receipt } from './receipt';
import type { WrapUp } from './wrapUp';

export interface WrapUpSlice {
  /** The wrap-ups of every agent of this system user; see `ownWrapUps`. */
  readonly wrapUps: readonly WrapUp[];
  /** The pending wrap-up that the agent has opened. */
  readonly frontWrapUpId: string | null;
  readonly receipts: readonly Receipt[];
}

export const noWrapUps: WrapUpSlice = { wrapUps: [], frontWrapUpId: null, receipts: [] };

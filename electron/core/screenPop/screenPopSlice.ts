import type { ScreenPopRecord } from './screenPopRecord';

/** What became of pages since Wrapkey started, for the administrator. */
export type ScreenPopCounts = {
  readonly opened: number;
  /** The call lacked a value, and the rule has no fallback for it. */
  readonly skipped: number;
  /** A value, or the address with it, must not be opened. */
  readonly refused: number;
  /** No browser opened it. */
  readonly failed: number;
  /** Too many at once. */
  readonly tooMany: number;
};

export interface ScreenPopSlice {
  /** Of all agents of this system user, oldest first. */
  readonly screenPops: readonly ScreenPopRecord[];
  readonly screenPopCounts: ScreenPopCounts;
}

export const noScreenPops: ScreenPopSlice = {
  screenPops: [],
  screenPopCounts: { opened: 0, skipped: 0, refused: 0, failed: 0, tooMany: 0 },
};

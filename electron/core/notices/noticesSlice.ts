import type { Notice } from './notice';

export interface NoticesSlice {
  readonly notices: readonly Notice[];
}

export const noNotices: NoticesSlice = { notices: [] };

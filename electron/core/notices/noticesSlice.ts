import type { Notice } from '../../contract/notices';

export interface NoticesSlice {
  readonly notices: readonly Notice[];
}

export const noNotices: NoticesSlice = { notices: [] };

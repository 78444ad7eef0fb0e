import type { UpdateState } from './updateState';

export interface UpdateSlice {
  readonly update: UpdateState;
}

export const noUpdate: UpdateSlice = { update: { kind: 'idle' } };

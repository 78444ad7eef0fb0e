import type { Callback } from './callback';

export interface CallbacksSlice {
  /** Of all agents of this system user, without those that are done. */
  readonly callbacks: readonly Callback[];
  /** Those of the agent that are due. */
  readonly dueCallbacks: readonly string[];
}

export const noCallbacks: CallbacksSlice = { callbacks: [], dueCallbacks: [] };

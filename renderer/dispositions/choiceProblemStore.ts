import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { BadRequest } from '../../electron/contract/command';
import type { SetDispositionFailure, DispositionView } from '../../electron/contract/disposition';

export interface ChoiceProblem {
  /** The call on the card at that time; once another call is shown, the problem is outdated. */
  readonly cardCallId: string | null;
  readonly displayName: string;
  readonly code: (SetDispositionFailure | BadRequest)['code'] | 'tooLate' | 'callChanged';
  /** The status at that time; once a snapshot brings a newer one, the problem is outdated. */
  readonly statusKey: string;
}

export function statusKey(status: DispositionView | null): string {
  return status === null ? '' : `${status.entryId ?? ''} ${status.name} ${status.state}`;
}

/** A choice that main refused. No snapshot contains it, so the window remembers it. */
export const useChoiceProblemStore = defineStore('choiceProblem', () => {
  const problem = shallowRef<ChoiceProblem | null>(null);

  function show(next: ChoiceProblem): void {
    problem.value = next;
  }

  function clear(): void {
    problem.value = null;
  }

  return { problem, show, clear };
});

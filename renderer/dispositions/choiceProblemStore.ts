import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { BadRequest } from '../../electron/contract/command';
import type { SetDispositionFailure, DispositionView } from '../../electron/contract/disposition';

export interface ChoiceProblem {
  /** The call on the card then: once another one is there, this is old news. */
  readonly cardCallId: string | null;
  readonly displayName: string;
  readonly code: (SetDispositionFailure | BadRequest)['code'] | 'tooLate' | 'callChanged';
  /** What the status was then; once a snapshot says something newer, this is old news. */
  readonly statusKey: string;
}

export function statusKey(status: DispositionView | null): string {
  return status === null ? '' : `${status.entryId ?? ''} ${status.name} ${status.state}`;
}

/** A choice that main did not take: it is in no snapshot, so the window remembers it. */
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

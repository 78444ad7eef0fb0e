import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { useSnapshotStore } from '../snapshotStore';
import type { PromptProblem } from './promptProblemText';

/** The last refused command of the prompt. It is about the call that was in front, and disappears with it. */
export const usePromptProblemStore = defineStore('promptProblem', () => {
  const snapshots = useSnapshotStore();
  const last = shallowRef<{ readonly problem: PromptProblem; readonly frontCallId: string | null } | null>(null);

  const frontCallId = computed(() => snapshots.snapshot?.prompt?.frontCallId ?? null);
  const problem = computed(() => (last.value?.frontCallId === frontCallId.value ? last.value.problem : null));

  function show(next: PromptProblem): void {
    last.value = { problem: next, frontCallId: frontCallId.value };
  }

  function clear(): void {
    last.value = null;
  }

  return { problem, show, clear };
});

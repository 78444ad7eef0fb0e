import { computed, shallowRef, watch } from 'vue';
import type { AgentStateInput } from '../../electron/contract/words/agentState';
import { useSnapshotStore } from '../snapshotStore';
import { useBridge } from '../useBridge';
import { askedText, problemText, type AgentStateProblem } from './agentStateText';

/** The agent's state, and what became of the last thing asked of it. */
export function useAgentState() {
  const bridge = useBridge();
  const store = useSnapshotStore();
  const problem = shallowRef<AgentStateProblem | null>(null);
  /** The request whose failure the agent has read. */
  const readId = shallowRef<string | null>(null);

  const view = computed(() => store.snapshot?.agentState ?? null);
  const isOffline = computed(() => store.snapshot?.connection.state !== 'connected');
  const said = computed(() => {
    if (problem.value !== null) return problemText(problem.value);
    const asked = view.value?.asked ?? null;
    return asked === null || asked.id === readId.value ? null : askedText(asked);
  });

  watch([isOffline, () => view.value?.asked?.id], () => (problem.value = null));

  async function ask(input: AgentStateInput): Promise<void> {
    problem.value = null;
    const outcome = await bridge.setAgentState(input);
    // A second press of what is under way was meant once.
    if (!outcome.ok && outcome.failure.code !== 'underWay') problem.value = outcome.failure.code;
  }

  /** The agent has seen why something was not done. */
  function wasRead(): void {
    if (said.value?.tone !== 'refused') return;
    problem.value = null;
    readId.value = view.value?.asked?.id ?? null;
  }

  return { view, isOffline, said, ask, wasRead };
}

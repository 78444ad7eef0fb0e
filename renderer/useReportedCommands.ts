import { shallowRef } from 'vue';
import type { Text } from './texts/text';

type Answer<Code> = { readonly ok: true } | { readonly ok: false; readonly failure: { readonly code: Code } };

/** Commands of which only a refusal is shown, until the next one; what else came of them is in the next snapshot. */
export function useReportedCommands() {
  const problem = shallowRef<Text | null>(null);

  async function run<Code extends string>(
    command: () => Promise<Answer<Code>>,
    say: (code: Code | 'badRequest') => Text,
  ): Promise<void> {
    problem.value = null;
    try {
      const answer = await command();
      if (!answer.ok) problem.value = say(answer.failure.code);
    } catch {
      // The main process never answered: for the agent that is the same as a command that was not understood.
      problem.value = say('badRequest');
    }
  }

  return { problem, run };
}

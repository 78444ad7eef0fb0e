import { shallowRef } from 'vue';
import type { Text } from './texts/text';

type Answer<Code> = { readonly ok: true } | { readonly ok: false; readonly failure: { readonly code: Code } };

/** Runs commands and keeps a refusal until the next command; the next snapshot shows every other result. */
export function useReportedCommands() {
  const problem = shallowRef<Text | null>(null);

  async function run<Code extends string>(
    command: () => Promise<Answer<Code>>,
    /** `null`: the snapshot shows it. */
    say: (code: Code | 'badRequest') => Text | null,
  ): Promise<void> {
    problem.value = null;
    try {
      const answer = await command();
      if (!answer.ok) problem.value = say(answer.failure.code);
    } catch {
      // The main process did not answer, which for the agent is the same as a command that was not understood.
      problem.value = say('badRequest');
    }
  }

  return { problem, run };
}

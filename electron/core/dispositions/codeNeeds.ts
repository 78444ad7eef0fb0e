import type { Policy } from '../policy/policy';

type CodePolicy = Policy['disposition'];

/** The policy wants more than one press before this code is set. */
export function needsMore(policy: CodePolicy, name: string): boolean {
  return needsConfirmation(policy, name) || needsNote(policy, name);
}

export function needsConfirmation({ confirm }: CodePolicy, name: string): boolean {
  return confirm.includes(name);
}

/** The call has to have a note before this code is set. */
export function needsNote({ needsNote: names }: CodePolicy, name: string): boolean {
  return names.includes(name);
}

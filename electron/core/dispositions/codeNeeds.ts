import type { Policy } from '../policy/policy';

/** What the policy wants before a code is set. */
export interface CodeNeeds {
  readonly confirm: boolean;
  /** The call has to have a note. */
  readonly note: boolean;
  /** When the agent will call back. */
  readonly callback: boolean;
}

export function needsOf({ confirm, needsNote, callback }: Policy['disposition'], name: string): CodeNeeds {
  return { confirm: confirm.includes(name), note: needsNote.includes(name), callback: callback.includes(name) };
}

/** More than one press. */
export function needsMore(policy: Policy['disposition'], name: string): boolean {
  return Object.values(needsOf(policy, name)).includes(true);
}

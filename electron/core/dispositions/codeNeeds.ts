import type { Policy } from '../policy/policy';

/** What the policy wants before a code is set. */
export interface CodeNeeds {
  readonly confirm: boolean;
  /** The call has to have a note. */
  readonly note: boolean;
  /** User-data keys that have to have a value, where the agent can write them. */
  readonly fields: readonly string[];
  /** When the agent will call back. */
  readonly callback: boolean;
}

export function needsOf(policy: Policy['disposition'], name: string): CodeNeeds {
  const { confirm, needsNote, needsField, callback } = policy;
  return {
    confirm: confirm.includes(name),
    note: needsNote.includes(name),
    fields: Object.entries(needsField).flatMap(([code, key]) => (code === name ? [key] : [])),
    callback: callback.includes(name),
  };
}

/** More than one press. */
export function needsMore(policy: Policy['disposition'], name: string): boolean {
  const { confirm, note, fields, callback } = needsOf(policy, name);
  return confirm || note || fields.length > 0 || callback;
}

/** What an agent can ask of the own state. */
export type AgentStateInput =
  /** `stateId`: as `AgentStateChoice` names it. */
  | { readonly set: 'state'; readonly stateId: string }
  | { readonly set: 'doNotDisturb'; readonly isOn: boolean }
  /** `number`: as typed; `null` ends the forwarding. */
  | { readonly set: 'forward'; readonly number: string | null };

import { bounds } from './bounds';
import { isTrue } from './optionValue';

/**
 * What GWS's options allow an agent to do with the own state (gws-protocol 7.2, gws-protocol-more A4.3). A missing one
 * allows it.
 */
export interface AgentStateOptions {
  /** Names of the reasons, in the order of the menu; `null`: all of them, as they are listed. */
  readonly notReadyReasons: readonly string[] | null;
  /** `Ready`, `NotReady`, `NotReadyReason`, `AfterCallWork`, `Dnd`, …, in small letters; `null`: all. */
  readonly enabledActions: readonly string[] | null;
  /** After-call work is over when the call is done. */
  readonly endsWorkOnDone: boolean;
}

export const defaultAgentStateOptions: AgentStateOptions = {
  notReadyReasons: null,
  enabledActions: null,
  endsWorkOnDone: false,
};

export const agentStateOptionNames = [
  'agent-status.not-ready-reasons',
  'agent-status.enabled-actions-global',
  'voice.cancel-after-call-work-on-done',
] as const;

type Options = Readonly<Partial<Record<(typeof agentStateOptionNames)[number], unknown>>>;

/** `options`: those of section `interaction-workspace`. */
export function agentStateOptions(options: Options): AgentStateOptions {
  return {
    notReadyReasons: listOf(options['agent-status.not-ready-reasons']),
    enabledActions: listOf(options['agent-status.enabled-actions-global'])?.map((name) => name.toLowerCase()) ?? null,
    endsWorkOnDone: isTrue(options['voice.cancel-after-call-work-on-done']),
  };
}

/** An empty list means all, as in WWE. */
function listOf(value: unknown): readonly string[] | null {
  if (typeof value !== 'string') return null;
  const names = value
    .slice(0, bounds.userDataLength)
    .split(',')
    .map((name) => name.trim());
  const some = names.filter((name) => name !== '').slice(0, bounds.agentStates);
  return some.length === 0 ? null : some;
}

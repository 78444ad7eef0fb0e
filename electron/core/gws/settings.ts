import {
  agentStateOptionNames,
  agentStateOptions,
  defaultAgentStateOptions,
  type AgentStateOptions,
} from './agentStateOptions';
import { isObject } from './anyShape';
import { bounds } from './bounds';
import { givenTargets, type GivenTarget } from './givenTargets';
import { isTrue } from './optionValue';
import { privilegeNames, withheld, type Privileged } from './privileges';
import { plainReading, type Reading } from './reading';
import { sectionOf, valuesOf, type Values } from './settingsSection';

/** What the server wants a number to look like; `null` where it does not say. */
export interface NumberRules {
  /** A regular expression for what counts as a number, as typed. */
  readonly expression: string | null;
  /** The characters that are dialled; all others are left out. */
  readonly supportedCharacters: string | null;
}

/** The options that Wrapkey reads, section `interaction-workspace` (gws-protocol section 7.2). */
export interface GwsSettings {
  readonly dispositionKey: string | null;
  readonly dispositionAttribute: string | null;
  readonly isReadOnlyOnIdle: boolean;
  readonly isMandatory: boolean;
  readonly numbers: NumberRules;
  /** What GWS's privileges and tasks take from the agent. */
  readonly withheld: readonly Privileged[];
  readonly agentState: AgentStateOptions;
  /** Favourites of the agent that Wrapkey only reads. */
  readonly givenTargets: readonly GivenTarget[];
  /** The business attribute whose values are the caller ids that the agent may dial with (gws-protocol-more A3.1). */
  readonly callerIdAttribute: string | null;
  /** How many recent targets are shown (gws-protocol-more A6.3). */
  readonly recentTargets: number;
  /** The desktop answers calls that ring (gws-protocol-more A3.3). */
  readonly answersByItself: boolean;
  /** The desktop asks before it hangs up. */
  readonly asksBeforeHangUp: boolean;
  /** The desktop puts a call away when it has ended (gws-protocol 7.2). */
  readonly marksDoneOnRelease: boolean;
  /** The business attribute that lists the user data for agents; `null`: there is none (gws-protocol-more A9.1). */
  readonly caseDataAttribute: string | null;
  /** What stands before the fraction of a decimal number that is written to the user data. */
  readonly decimalSeparator: '.' | ',';
}

const usualRecentTargets = 10;

export const defaultSettings: GwsSettings = {
  dispositionKey: null,
  dispositionAttribute: null,
  isReadOnlyOnIdle: false,
  isMandatory: false,
  numbers: { expression: null, supportedCharacters: null },
  withheld: [],
  agentState: defaultAgentStateOptions,
  givenTargets: [],
  callerIdAttribute: null,
  recentTargets: usualRecentTargets,
  answersByItself: false,
  asksBeforeHangUp: false,
  marksDoneOnRelease: false,
  caseDataAttribute: null,
  decimalSeparator: '.',
};

/** Both forms of section 7.3: a map of sections, or a list of them. `null` when there are none. */
export function parseSettings(settings: unknown, reading: Reading = plainReading): GwsSettings | null {
  const options = workspaceOptions(settings);
  if (options === null) return null;
  const tasks = sectionOf(settings, 'tasks', isPrivilege) ?? {};
  return {
    dispositionKey: usable(options['interaction.disposition.key-name'], reading),
    dispositionAttribute: usable(options['interaction.disposition.value-business-attribute'], reading),
    isReadOnlyOnIdle: isTrue(options['interaction.disposition.is-read-only-on-idle']),
    isMandatory: isTrue(options['interaction.disposition.is-mandatory']),
    numbers: {
      expression: pattern(options['expression.phone-number'], reading),
      supportedCharacters: pattern(options['expression.phone-number.supported-characters'], reading),
    },
    withheld: withheld({ ...options, ...tasks }),
    agentState: agentStateOptions(options),
    givenTargets: givenTargets(settings, options['teamcommunicator.corporate-favorites'], reading),
    callerIdAttribute: usable(options['intercommunication.voice.make-call-caller-id-business-attribute'], reading),
    recentTargets: count(options['teamcommunicator.recent-max-records']),
    answersByItself: isTrue(options['voice.auto-answer']),
    asksBeforeHangUp: isTrue(options['voice.prompt-for-end']),
    marksDoneOnRelease: isTrue(options['voice.mark-done-on-release']),
    caseDataAttribute: usable(options['interaction.case-data.format-business-attribute'], reading),
    decimalSeparator: options['case-data.float-separator'] === ',' ? ',' : '.',
  };
}

const optionNames: ReadonlySet<string> = new Set([
  'interaction.disposition.key-name',
  'interaction.disposition.value-business-attribute',
  'interaction.disposition.is-read-only-on-idle',
  'interaction.disposition.is-mandatory',
  'expression.phone-number',
  'expression.phone-number.supported-characters',
  'intercommunication.voice.make-call-caller-id-business-attribute',
  'teamcommunicator.corporate-favorites',
  'teamcommunicator.recent-max-records',
  'voice.auto-answer',
  'voice.prompt-for-end',
  'voice.mark-done-on-release',
  'interaction.case-data.format-business-attribute',
  'case-data.float-separator',
  ...agentStateOptionNames,
]);

const isPrivilege = (name: string): boolean => privilegeNames.includes(name);
const isOption = (name: string): boolean => optionNames.has(name) || isPrivilege(name);

function workspaceOptions(settings: unknown): Values | null {
  if (!Array.isArray(settings) && !isObject(settings)) return null;
  const options = sectionOf(settings, 'interaction-workspace', isOption);
  if (options !== null) return options;
  // GET /me/settings/{group} answers with the pairs of that one group.
  return Array.isArray(settings) ? valuesOf(settings, isOption) : {};
}

/** A whole number of targets. */
function count(value: unknown): number {
  const number = Number(typeof value === 'string' && value.trim() !== '' ? value : NaN);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, bounds.contacts) : usualRecentTargets;
}

/** A secret of the session is no name: it would stand in every choice that is kept. */
function usable(value: unknown, reading: Reading): string | null {
  const text = typeof value === 'string' && value.length <= bounds.userDataNameLength ? value.trim() : '';
  return text === '' || reading.id(text) !== text ? null : text;
}

/** About numbers (gws-protocol-more A3.3). Blanks at its ends count. */
function pattern(value: unknown, reading: Reading): string | null {
  if (typeof value !== 'string' || value === '' || value.length > bounds.patternLength) return null;
  return reading.id(value) === value ? value : null;
}

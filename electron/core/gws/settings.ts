import {
  agentStateOptionNames,
  agentStateOptions,
  defaultAgentStateOptions,
  type AgentStateOptions,
} from './agentStateOptions';
import { fieldOf, isObject } from './anyShape';
import { bounds } from './bounds';
import { plainReading, type Reading } from './reading';

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
  /** A privilege that GWS does not name is granted (gws-protocol-more A3.3). */
  readonly mayDial: boolean;
  readonly agentState: AgentStateOptions;
}

export const defaultSettings: GwsSettings = {
  dispositionKey: null,
  dispositionAttribute: null,
  isReadOnlyOnIdle: false,
  isMandatory: false,
  numbers: { expression: null, supportedCharacters: null },
  mayDial: true,
  agentState: defaultAgentStateOptions,
};

/** Both forms of section 7.3: a map of sections, or a list of them. `null` when there are none. */
export function parseSettings(settings: unknown, reading: Reading = plainReading): GwsSettings | null {
  const options = workspaceOptions(settings);
  if (options === null) return null;
  return {
    dispositionKey: usable(options['interaction.disposition.key-name'], reading),
    dispositionAttribute: usable(options['interaction.disposition.value-business-attribute'], reading),
    isReadOnlyOnIdle: isTrue(options['interaction.disposition.is-read-only-on-idle']),
    isMandatory: isTrue(options['interaction.disposition.is-mandatory']),
    numbers: {
      expression: pattern(options['expression.phone-number'], reading),
      supportedCharacters: pattern(options['expression.phone-number.supported-characters'], reading),
    },
    mayDial: !isFalse(options['privilege.voice.can-make-call']),
    agentState: agentStateOptions(options),
  };
}

const sectionName = 'interaction-workspace';

const optionNames = [
  'interaction.disposition.key-name',
  'interaction.disposition.value-business-attribute',
  'interaction.disposition.is-read-only-on-idle',
  'interaction.disposition.is-mandatory',
  'expression.phone-number',
  'expression.phone-number.supported-characters',
  'privilege.voice.can-make-call',
  ...agentStateOptionNames,
] as const;

type OptionName = (typeof optionNames)[number];

type Options = Readonly<Partial<Record<OptionName, unknown>>>;

function isOption(name: unknown): name is OptionName {
  return optionNames.some((known) => known === name);
}

function workspaceOptions(settings: unknown): Options | null {
  if (Array.isArray(settings)) return fromList(settings);
  if (!isObject(settings)) return null;
  const options = fieldOf(settings, sectionName);
  if (Array.isArray(options)) return fromPairs(options);
  return isObject(options) ? options : {};
}

function fromList(list: readonly unknown[]): Options {
  const sections = list.filter(isObject).filter((one) => one['name'] === sectionName);
  const section = sections.map((one) => one['settings']).find((pairs) => Array.isArray(pairs));
  // GET /me/settings/{group} answers with the pairs of that one group.
  return fromPairs(Array.isArray(section) ? section : list);
}

function fromPairs(list: readonly unknown[]): Options {
  const pairs = list.filter(isObject).flatMap(({ name, value }) => (isOption(name) ? [[name, value] as const] : []));
  return Object.fromEntries(pairs);
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

// GWS sends all option values as strings; a real boolean is accepted too.
function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}

function isFalse(value: unknown): boolean {
  return value === false || (typeof value === 'string' && value.trim().toLowerCase() === 'false');
}

import * as z from 'zod';
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
}

export const defaultSettings: GwsSettings = {
  dispositionKey: null,
  dispositionAttribute: null,
  isReadOnlyOnIdle: false,
  isMandatory: false,
  numbers: { expression: null, supportedCharacters: null },
};

const pair = z.looseObject({ name: z.string(), value: z.unknown().optional() });
const section = z.looseObject({ name: z.string(), settings: z.array(z.unknown()) });

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
  };
}

const sectionName = 'interaction-workspace';

function workspaceOptions(settings: unknown): Readonly<Record<string, unknown>> | null {
  if (Array.isArray(settings)) return fromList(settings);
  const map = z.looseObject({ [sectionName]: z.unknown().optional() }).safeParse(settings);
  if (!map.success) return null;
  const options = map.data[sectionName];
  if (Array.isArray(options)) return fromPairs(options);
  const parsed = z.record(z.string(), z.unknown()).safeParse(options);
  return parsed.success ? parsed.data : {};
}

function fromList(list: readonly unknown[]): Readonly<Record<string, unknown>> {
  for (const item of list) {
    const parsed = section.safeParse(item);
    if (parsed.success && parsed.data.name === sectionName) return fromPairs(parsed.data.settings);
  }
  // GET /me/settings/{group} answers with the pairs of that one group.
  return fromPairs(list);
}

function fromPairs(list: readonly unknown[]): Readonly<Record<string, unknown>> {
  const pairs = list.flatMap((item) => {
    const parsed = pair.safeParse(item);
    return parsed.success ? [[parsed.data.name, parsed.data.value] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** A secret of the moment is no name: it would stand in every choice that is kept. */
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

import { longestName } from '../privacy/plainLine';

/**
 * The most that Wrapkey takes from a server: far more than a contact centre needs, but little enough to keep main and
 * the windows fast. Parsers apply these limits. Lengths count UTF-16 units.
 */
export const bounds = {
  /** An id of a call, a device or a T-Server call. Two of them and a space still fit into a command's id. */
  idLength: 200,
  /** A URI or a path. */
  addressLength: 2_048,
  nameLength: longestName,
  /** The name of a state, a call type or a capability. */
  wordLength: 80,
  /** A code is sent by its name, so a name is never cut: a code with a longer name is left out. */
  codeNameLength: 512,
  calls: 100,
  /** Ended calls of one agent that still need a code: more than a week of busy days without a single code. */
  wrapUps: 1_000,
  devices: 20,
  /** States that an agent can choose: reasons of a whole contact centre. */
  agentStates: 200,
  participants: 20,
  capabilities: 60,
  features: 1_000,
  /** Channels of one answer that say how they started. */
  channels: 20,
  /** Rows for one call, including those the policy names. */
  userDataRows: 300,
  /** Rows that are read until there are so many: names that differ only by secrets are one row. */
  userDataTried: 600,
  userDataNameLength: 200,
  userDataValueLength: 4_000,
  /** Names and values of one call together. */
  userDataLength: 60_000,
  /** Nobody reads values that are nested deeper. */
  userDataDepth: 4,
  /** Parts of one nested value. */
  userDataParts: 200,
  /** User-data keys that the configuration describes. */
  userDataFields: 200,
  /** A value that an agent writes; the same as `longestValue` of the rules. */
  fieldLength: 2_000,
  /** Values to choose from for one key. */
  fieldChoices: 500,
  /** Sections in the annex of one object of the configuration. */
  annexSections: 50,
  /** A regular expression, or a list of characters. */
  patternLength: 1_000,
  /** Records of one contact. */
  interactions: 100,
  /** A note of the contact history. */
  commentLength: 4_000,
  contacts: 50,
  numbersOfContact: 5,
  /** Numbers that an agent may show when dialling. */
  callerIds: 50,
  codesOfFolder: 2_500,
  /** Codes and folders in the whole tree. */
  codes: 10_000,
  /** Folders in the whole tree whose content is read. */
  folders: 2_000,
  /** Levels of folders; deeper codes move up into the last level. */
  folderDepth: 12,
  /** A month: no call lasts that long, and no clock on the screen could show it. */
  callSeconds: 2_678_400,
} as const;

import { longestName } from '../privacy/plainLine';

/**
 * How much of each thing Wrapkey takes from a server: far more than a contact centre has use for, and little enough that
 * main and windows stay quick. Everything is cut where it is parsed. Lengths count UTF-16 units.
 */
export const bounds = {
  /** An id of a call, a device or a T-Server call. Two of them and a space still pass the door from a window. */
  idLength: 200,
  /** A URI or a path. */
  addressLength: 2_048,
  nameLength: longestName,
  /** The name of a state, of a type of call, of a capability. */
  wordLength: 80,
  /** A code is sent by its name, so a name is never cut: a code with a longer one is left out. */
  codeNameLength: 512,
  calls: 100,
  /** Ended calls of one agent that are still asked about: more than a week of busy days without a single code. */
  wrapUps: 1_000,
  devices: 20,
  participants: 20,
  capabilities: 60,
  features: 1_000,
  /** Of one call, the rows that the policy names among them. */
  userDataRows: 300,
  userDataNameLength: 200,
  userDataValueLength: 4_000,
  /** Of one call, names and values together. */
  userDataLength: 60_000,
  /** What is nested deeper is not for reading. */
  userDataDepth: 4,
  /** Of one nested value. */
  userDataParts: 200,
  codesOfFolder: 2_500,
  /** Codes and folders of the whole tree. */
  codes: 10_000,
  /** Folders of the whole tree that are looked into. */
  folders: 2_000,
  /** Folders below one another; what stands deeper moves up into the last of them. */
  folderDepth: 12,
  /** A month: no call lasts so long, and no clock of the screen can show it. */
  callSeconds: 2_678_400,
} as const;

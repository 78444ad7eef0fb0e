import type { AuthorityFault } from '../gws/problems';
import type { JournalDamage } from '../outbox/journalPort';
import type { ConfigProblem } from '../preferences/configPort';
import type { KeychainProblem } from '../session/secretsPort';

/** What happened, and stays true until somebody mends it. What the state shows by itself is in no notice here. */
export type Notice =
  | ConfigProblem
  /** The file of pending wrap-ups could not be read. It is kept under this name. */
  | { readonly code: 'wrapUpsSetAside'; readonly file: string }
  /** Pending wrap-ups cannot be saved on this machine. */
  | { readonly code: 'wrapUpsNotKept' }
  /** Somebody removed the file while the program ran. `keptAs`: the name of what stood in its place, if anything did. */
  | { readonly code: 'wrapUpsRemoved'; readonly keptAs: string | null }
  | { readonly code: 'journalRemoved'; readonly keptAs: string | null }
  /** All or part of the journal could not be read. It is kept under this name. */
  | { readonly code: 'journalSetAside'; readonly file: string; readonly cause: JournalDamage }
  | { readonly code: 'passwordNotKept'; readonly cause: KeychainProblem }
  /** A password that should be gone is still in the keychain. */
  | { readonly code: 'passwordNotRemoved'; readonly cause: KeychainProblem }
  /** GWS did not complete the record of a campaign call, or nobody knows. `who`: see `CallReference`. */
  | {
      readonly code: 'recordNotCompleted';
      readonly who: string;
      readonly isKnown: boolean;
      readonly said: string | null;
    }
  /** None of the authorities in this file of the policy is trusted. */
  | { readonly code: 'authorityUnusable'; readonly file: string; readonly fault: AuthorityFault }
  /** Wrapkey no longer asks about the oldest of too many ended calls. `kept`: how many it asks about. */
  | { readonly code: 'wrapUpsLeftOut'; readonly kept: number };

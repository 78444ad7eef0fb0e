import type { AuthorityFault } from './network';
import type { JournalDamage, JournalRisk } from './outbox';
import type { KeychainProblem } from './signIn';

/** Something the agent or the administrator should know. It stays until its cause is gone. */
export type Notice =
  /** The policy is broken. Without a last good version its values count as not set. */
  | {
      readonly code: 'policyBroken';
      readonly file: string;
      readonly path: string;
      readonly reason: string;
      readonly isLastGoodUsed: boolean;
    }
  /** Someone who is not an administrator can change the policy, or a folder above it (`at`). */
  | {
      readonly code: 'policyNotTrusted';
      readonly file: string;
      readonly at: string;
      readonly why: 'owner' | 'othersMayWrite' | 'unknown';
      readonly isLastGoodUsed: boolean;
    }
  /** Calls come, but GWS could not start the agent's other channels. */
  | { readonly code: 'channelsFailed'; readonly said: string | null }
  | { readonly code: 'settingsSetAside'; readonly file: string }
  /** The file of pending wrap-ups could not be read. */
  | { readonly code: 'wrapUpsSetAside'; readonly file: string }
  /** Pending wrap-ups cannot be saved on this machine, so they would not survive a restart. */
  | { readonly code: 'wrapUpsNotKept' }
  /**
   * Somebody deleted, moved or replaced that file while the program ran. It is written anew with all that this program
   * knows. What stood in its place is kept as `keptAs`; `null`: nothing that is missing now.
   */
  | { readonly code: 'wrapUpsRemoved'; readonly keptAs: string | null }
  | { readonly code: 'journalRemoved'; readonly keptAs: string | null }
  /** What is chosen now is sent, but would be lost if the program or the machine failed before that. */
  | { readonly code: 'journalAtRisk'; readonly cause: JournalRisk }
  /**
   * All or part of the journal could not be read. The readable part is in use; the damaged file is kept under this
   * name.
   */
  | { readonly code: 'journalSetAside'; readonly file: string; readonly cause: JournalDamage }
  /** The agent has to type it at the next start. */
  | { readonly code: 'passwordNotKept'; readonly cause: KeychainProblem }
  /** A password that should be gone is still in the keychain. */
  | { readonly code: 'passwordNotRemoved'; readonly cause: KeychainProblem }
  /**
   * The server had signed the agent out from `fromMs` to `toMs` (epoch milliseconds), so calls may have come and gone
   * unseen. `endedCalls`: the other party of each known call that ended meanwhile; an empty string when unknown.
   */
  | {
      readonly code: 'wasSignedOut';
      readonly fromMs: number;
      readonly toMs: number;
      readonly endedCalls: readonly string[];
    }
  /** A file of the policy's `network.certificateAuthorities`; none of its authorities are trusted. */
  | { readonly code: 'authorityUnusable'; readonly file: string; readonly fault: AuthorityFault }
  /** GWS refused to complete the record of a campaign call (`isKnown`), or did not say whether it has. */
  | {
      readonly code: 'recordNotCompleted';
      readonly who: string;
      readonly isKnown: boolean;
      readonly said: string | null;
    }
  /** A newer version exists; the administrator of this machine installs it. */
  | { readonly code: 'updateAvailable'; readonly version: string }
  /** A newer version is downloaded and waits for the agent to restart Wrapkey. */
  | { readonly code: 'updateReady'; readonly version: string }
  /** Other programs or the system own these keys; see `keys`. */
  | { readonly code: 'keysRefused'; readonly count: number }
  /** The server has more live calls than Wrapkey follows. */
  | { readonly code: 'callsLeftOut'; readonly followed: number }
  /** Too many ended calls have no code. Wrapkey no longer asks about the oldest. */
  | { readonly code: 'wrapUpsLeftOut'; readonly kept: number }
  /** Something could not be shown; everything else is shown. */
  | { readonly code: 'partsUnreadable' };

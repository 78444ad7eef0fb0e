import type { AuthorityFault } from './network';
import type { JournalDamage, JournalRisk } from './outbox';
import type { KeychainProblem } from './signIn';

/** Something the agent or the administrator should know; stays until its cause is gone. */
export type Notice =
  /** Without a last good policy, what stands there counts as not set. */
  | {
      readonly code: 'policyBroken';
      readonly file: string;
      readonly path: string;
      readonly reason: string;
      readonly isLastGoodUsed: boolean;
    }
  /** The policy, or a folder above it (`at`), can be changed by others than the administrators. */
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
  /** The file of the pending wrap-ups could not be read. */
  | { readonly code: 'wrapUpsSetAside'; readonly file: string }
  /** Pending wrap-ups cannot be kept on this machine: they would not survive a restart. */
  | { readonly code: 'wrapUpsNotKept' }
  /** Somebody deleted, moved or replaced that file while the program ran. It is written anew, as a whole. */
  | { readonly code: 'wrapUpsRemoved' }
  | { readonly code: 'journalRemoved' }
  /** What is chosen now is sent, but would be lost if the program or the machine failed before that. */
  | { readonly code: 'journalAtRisk'; readonly cause: JournalRisk }
  /** The journal, or a part of it, could not be read. What could is in use; the file is kept under this name. */
  | { readonly code: 'journalSetAside'; readonly file: string; readonly cause: JournalDamage }
  /** It has to be typed at the next start. */
  | { readonly code: 'passwordNotKept'; readonly cause: KeychainProblem }
  /** One that is not wanted any more is still in the keychain. */
  | { readonly code: 'passwordNotRemoved'; readonly cause: KeychainProblem }
  /**
   * The server had signed the agent out, from `fromMs` to `toMs` (epoch milliseconds): calls may have come and gone unseen.
   * `endedCalls`: who was on the calls that were known before and ended meanwhile; empty where nobody is known.
   */
  | {
      readonly code: 'wasSignedOut';
      readonly fromMs: number;
      readonly toMs: number;
      readonly endedCalls: readonly string[];
    }
  /** A file of the policy's `network.certificateAuthorities`; none of its authorities is trusted. */
  | { readonly code: 'authorityUnusable'; readonly file: string; readonly fault: AuthorityFault }
  /** There is a newer version; whoever looks after this machine installs it. */
  | { readonly code: 'updateAvailable'; readonly version: string }
  /** It is downloaded, and waits for the agent to let Wrapkey start anew. */
  | { readonly code: 'updateReady'; readonly version: string }
  /** Other programs or the system own these keys; see `keys`. */
  | { readonly code: 'keysRefused'; readonly count: number }
  /** The server has more live calls than the number that Wrapkey follows. */
  | { readonly code: 'callsLeftOut'; readonly followed: number }
  /** More ended calls without a code than anybody can owe: the oldest of them are asked about no longer. */
  | { readonly code: 'wrapUpsLeftOut'; readonly kept: number }
  /** Something could not be shown; everything else is. */
  | { readonly code: 'partsUnreadable' };

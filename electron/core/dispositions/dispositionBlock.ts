import { hasEnded, isOffered } from '../../rules/callState';
import type { CallRecord } from '../calls/callRecord';

/**
 * Why a call cannot be given a disposition now. `notYetAnswered`: it is still ringing. `neverAnswered`: it ended while
 * ringing. `idUnusable`: the server's id for it cannot be part of an address.
 */
export interface DispositionBlock {
  readonly code:
    'voiceFeatureMissing' | 'readOnlyOnIdle' | 'signedOut' | 'notYetAnswered' | 'neverAnswered' | 'idUnusable';
}

export interface AgentRights {
  readonly isSignedIn: boolean;
  readonly hasVoiceFeature: boolean;
  /** GWS option `interaction.disposition.is-read-only-on-idle`. */
  readonly isReadOnlyOnIdle: boolean;
}

export type CodableCall = Pick<CallRecord, 'state' | 'hasBegun' | 'idFault'>;

/** A call that is known only from its wrap-up or from an earlier choice. */
export const endedCall: CodableCall = { state: 'Released', hasBegun: true, idFault: null };

/** Why this call cannot be given a disposition now; `null` when it can. SetCallDisposition is never a capability. */
export function dispositionBlock(call: CodableCall, rights: AgentRights): DispositionBlock | null {
  if (!rights.isSignedIn) return { code: 'signedOut' };
  if (!rights.hasVoiceFeature) return { code: 'voiceFeatureMissing' };
  if (call.idFault !== null) return { code: 'idUnusable' };
  if (rights.isReadOnlyOnIdle && hasEnded(call)) return { code: 'readOnlyOnIdle' };
  if (isOffered(call)) return { code: 'notYetAnswered' };
  if (!call.hasBegun) return { code: 'neverAnswered' };
  return null;
}

/** Signing in again will not lift the block, so there is no point in asking the agent. */
export function isBlockedForGood(block: DispositionBlock | null): boolean {
  switch (block?.code) {
    case 'voiceFeatureMissing':
    case 'readOnlyOnIdle':
    case 'neverAnswered':
    case 'idUnusable':
      return true;
    case 'signedOut':
    case 'notYetAnswered':
    case undefined:
      return false;
  }
}

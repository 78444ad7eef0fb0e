import type { DispositionBlock } from '../../contract/failures';
import type { CallState } from '../../contract/snapshot';
import { hasEnded } from '../calls/callRecord';

export interface AgentRights {
  readonly isSignedIn: boolean;
  readonly hasVoiceFeature: boolean;
  /** GWS option `interaction.disposition.is-read-only-on-idle`. */
  readonly isReadOnlyOnIdle: boolean;
}

/** Why this call cannot be given a disposition now; `null` when it can. SetCallDisposition is never a capability. */
export function dispositionBlock(call: { readonly state: CallState }, rights: AgentRights): DispositionBlock | null {
  if (!rights.isSignedIn) return { code: 'signedOut' };
  if (!rights.hasVoiceFeature) return { code: 'voiceFeatureMissing' };
  if (rights.isReadOnlyOnIdle && hasEnded(call)) return { code: 'readOnlyOnIdle' };
  return null;
}

/** Signing in again will not change it: there is nothing left to ask the agent for. */
export function isBlockedForGood(block: DispositionBlock | null): boolean {
  return block?.code === 'voiceFeatureMissing' || block?.code === 'readOnlyOnIdle';
}

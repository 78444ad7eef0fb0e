import type { GwsSettings } from '../gws/settings';
import type { Policy } from '../policy/policy';

/** How an agent's calls are wrapped up, by the policy and by GWS's own options. */
export interface WrapUpRules {
  readonly asks: boolean;
  readonly asksAfterConsult: boolean;
  readonly isMandatory: boolean;
  /** `null`: no limit. */
  readonly time: WrapUpTime | null;
}

export interface WrapUpTime {
  readonly lengthMs: number;
  readonly extensionMs: number;
  readonly extensions: number;
  /** The name of the code that is set when time runs out; `null` postpones the wrap-up instead. */
  readonly codeAtEnd: string | null;
}

/** GWS's `interaction.disposition.is-mandatory` (gws-protocol 7.2) overrides the policy. */
export function wrapUpRules(policy: Policy['wrapUp'], settings: GwsSettings | null): WrapUpRules {
  const isMandatory = policy.mode === 'mandatory' || settings?.isMandatory === true;
  return {
    asks: policy.mode !== 'off' || isMandatory,
    asksAfterConsult: policy.consult,
    isMandatory,
    time: policy.mode === 'timed' ? time(policy) : null,
  };
}

function time(policy: Policy['wrapUp']): WrapUpTime {
  return {
    lengthMs: policy.seconds * 1_000,
    extensionMs: policy.extensionSeconds * 1_000,
    extensions: policy.extensions,
    codeAtEnd: policy.codeAtEnd,
  };
}

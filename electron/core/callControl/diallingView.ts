import type { DiallingView } from '../../contract/dialling';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { numberRules } from './dialling';

export function diallingView(state: AgentSlice & PolicySlice): DiallingView {
  return { numbers: numberRules(state), transferFirst: state.policy.callControl.transferFirst };
}

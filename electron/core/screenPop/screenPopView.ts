import type { ScreenPopView } from '../../contract/screenPop';
import type { CallRecord } from '../calls/callRecord';
import type { PolicySlice } from '../policy/policySlice';
import { ruleByHand, type RememberedRules } from './screenPopRules';

/** Whether there is a page for this call. The address stays in main: it may hold what the policy hides. */
export function screenPopView({ policy }: PolicySlice, call: CallRecord, rules: RememberedRules): ScreenPopView | null {
  const rule = ruleByHand(rules.of(policy.screenPop), call);
  return rule === null ? null : { label: policy.screenPop.label };
}

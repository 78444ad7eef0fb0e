import { defaultPolicy, type Policy } from './policy';

export interface PolicySlice {
  readonly policy: Policy;
  /** Where the policy was read from. */
  readonly policyFile: string;
}

export const initialPolicy: PolicySlice = { policy: defaultPolicy, policyFile: '' };

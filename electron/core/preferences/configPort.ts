import type { Result } from '../kernel/result';
import type { Policy } from '../policy/policy';
import type { AgentSettings } from './agentSettings';

export type PolicyProblem =
  /** It cannot be read. Without a last good version its values count as not set. */
  | {
      readonly code: 'policyBroken';
      readonly file: string;
      readonly path: string;
      readonly reason: string;
      readonly isLastGoodUsed: boolean;
    }
  /** Someone who is not an administrator can change it, or a folder above it (`at`). */
  | {
      readonly code: 'policyNotTrusted';
      readonly file: string;
      readonly at: string;
      readonly why: 'owner' | 'othersMayWrite' | 'unknown';
      readonly isLastGoodUsed: boolean;
    };

export type ConfigProblem = PolicyProblem | { readonly code: 'settingsSetAside'; readonly file: string };

export interface ConfigStore {
  load(): Promise<{
    readonly policy: Policy;
    /** A readable name for where the policy was read from; shown beside what it fixes. */
    readonly policyFile: string;
    readonly settings: AgentSettings;
    readonly problems: readonly ConfigProblem[];
  }>;
  saveSettings(settings: AgentSettings): Promise<Result<null, { readonly reason: string }>>;
}

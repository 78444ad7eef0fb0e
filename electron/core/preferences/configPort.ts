import type { Notice } from '../../contract/notices';
import type { Result } from '../kernel/result';
import type { Policy } from '../policy/policy';
import type { AgentSettings } from './agentSettings';

/** A problem with the policy or the settings, as the agent sees it. */
export type ConfigProblem = Extract<Notice, { code: 'policyBroken' | 'policyNotTrusted' | 'settingsSetAside' }>;

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

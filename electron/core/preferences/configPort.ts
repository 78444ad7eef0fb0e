import type { Notice } from '../../contract/notices';
import type { AgentSettings } from './agentSettings';
import type { Result } from '../kernel/result';
import type { Policy } from '../policy/policy';

/** What is wrong with the policy or the settings, as the agent is told. */
export type ConfigProblem = Extract<Notice, { code: 'policyBroken' | 'policyNotTrusted' | 'settingsSetAside' }>;

export interface ConfigStore {
  load(): Promise<{
    readonly policy: Policy;
    /** Where the policy was read from, in words: shown as the source of what it fixes. */
    readonly policyFile: string;
    readonly settings: AgentSettings;
    readonly problems: readonly ConfigProblem[];
  }>;
  saveSettings(settings: AgentSettings): Promise<Result<null, { readonly reason: string }>>;
}

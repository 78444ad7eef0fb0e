import type { AgentSettings, ConfigProblem, ConfigStore } from '../../core/ports';
import type { Policy } from '../../core/policy';
import type { Result } from '../../core/result';
import { readPolicy } from './policyFile';
import { readSettings, writeSettings } from './settingsFile';

export class FileConfig implements ConfigStore {
  constructor(
    private readonly policyFile: string,
    private readonly settingsFile: string,
  ) {}

  async load(): Promise<{
    readonly policy: Policy;
    readonly settings: AgentSettings;
    readonly problems: readonly ConfigProblem[];
  }> {
    const [{ policy, problem: policyProblem }, { settings, problem: settingsProblem }] = await Promise.all([
      readPolicy(this.policyFile),
      readSettings(this.settingsFile),
    ]);
    const problems = [policyProblem, settingsProblem].filter((problem) => problem !== null);
    return { policy, settings, problems };
  }

  saveSettings(settings: AgentSettings): Promise<Result<null, { readonly reason: string }>> {
    return writeSettings(this.settingsFile, settings);
  }
}

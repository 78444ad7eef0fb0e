import type { AgentSettings, ConfigStore } from '../../core/ports';
import type { Result } from '../../core/result';
import { readPolicy } from './policyFile';
import { readSettings, writeSettings } from './settingsFile';

export class FileConfig implements ConfigStore {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly policyFile: string,
    private readonly settingsFile: string,
  ) {}

  async load(): ReturnType<ConfigStore['load']> {
    const [{ policy, problem: policyProblem }, { settings, problem: settingsProblem }] = await Promise.all([
      readPolicy(this.policyFile),
      readSettings(this.settingsFile),
    ]);
    const problems = [policyProblem, settingsProblem].filter((problem) => problem !== null);
    return { policy, policyFile: this.policyFile, settings, problems };
  }

  /** One after the other: what was saved last is what stays. */
  saveSettings(settings: AgentSettings): Promise<Result<null, { readonly reason: string }>> {
    const written = this.last.then(() => writeSettings(this.settingsFile, settings));
    this.last = written;
    return written;
  }
}

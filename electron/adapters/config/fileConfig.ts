import type { Logger } from '../../core/kernel/log';
import type { Result } from '../../core/kernel/result';
import { effectivePolicy, isSameOrigin, type EffectivePolicy } from '../../core/policy/effectivePolicy';
import type { ReadSource } from '../../core/policy/policySource';
import type { AgentSettings } from '../../core/preferences/agentSettings';
import type { ConfigProblem, ConfigStore } from '../../core/preferences/configPort';
import type { LastGoodPolicy } from './lastGoodPolicy';
import type { PolicySources } from './policySources';
import { readSettings, writeSettings } from './settingsFile';

export interface ConfigPlaces {
  readonly policy: Pick<PolicySources, 'file' | 'read'>;
  readonly lastGood: Pick<LastGoodPolicy, 'load' | 'keep'>;
  readonly settingsFile: string;
  readonly log: Logger;
}

export class FileConfig implements ConfigStore {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly places: ConfigPlaces) {}

  async load(): ReturnType<ConfigStore['load']> {
    const { policy, lastGood, settingsFile, log } = this.places;
    const [sources, { settings, problem }] = await Promise.all([policy.read(), readSettings(settingsFile)]);
    const mustLookBack = sources.some(({ state }) => state.kind === 'broken' || state.kind === 'notTrusted');
    // Only when needed: the keychain may ask its user for a password.
    const effective = effectivePolicy(sources, mustLookBack ? await lastGood.load() : []);
    // Not awaited: the program may start, and the next start writes it again.
    void this.keep(effective);
    const problems = sources.flatMap((source) => policyProblem(source, effective) ?? []);
    logPolicy(sources, problems, log);
    return {
      policy: effective.policy,
      policyFile: effective.layers.map(({ origin }) => origin.name).join(', ') || policy.file,
      settings,
      problems: problem === null ? problems : [...problems, problem],
    };
  }

  /** One after the other, so that the last saved settings are the ones that stay. */
  saveSettings(settings: AgentSettings): Promise<Result<null, { readonly reason: string }>> {
    const written = this.last.then(() => writeSettings(this.places.settingsFile, settings));
    this.last = written;
    return written;
  }

  private async keep({ layers }: EffectivePolicy): Promise<void> {
    const kept = await this.places.lastGood.keep(layers);
    if (!kept.ok) this.places.log.warn('last good policy not kept', { reason: kept.failure.reason });
  }
}

function policyProblem({ origin, state }: ReadSource, { lastGood }: EffectivePolicy): ConfigProblem | null {
  const isLastGoodUsed = lastGood.some((one) => isSameOrigin(one, origin));
  const file = origin.name;
  switch (state.kind) {
    case 'absent':
    case 'good':
      return null;
    case 'notTrusted':
      return { code: 'policyNotTrusted', file, at: state.at, why: state.why, isLastGoodUsed };
    case 'broken': {
      const [issue] = state.issues;
      const path = issue?.path.join('.') ?? '';
      return { code: 'policyBroken', file, path, reason: issue?.reason ?? 'not a policy', isLastGoodUsed };
    }
  }
}

/** For the diagnostics. Paths and reasons contain no policy values. */
function logPolicy(sources: readonly ReadSource[], problems: readonly ConfigProblem[], log: Logger): void {
  for (const { origin, state } of sources) {
    if (state.kind === 'good') log.info('policy read', { kind: origin.kind });
  }
  for (const problem of problems) {
    const { code, ...facts } = problem;
    log.error('policy not used', { problem: code, ...facts });
  }
}

import type { GwsApi } from '../gws/gwsApi';
import type { GwsFailure } from '../gws/gwsFailure';
import type { GwsSettings } from '../gws/settings';
import { nextDelayMs } from '../kernel/backoff';
import type { Cancel, Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import { succeed } from '../kernel/result';
import type { Policy } from '../policy/policy';
import { asReconnectCause, gwsProblem } from '../session/sessionFailure';
import { loadCodes, logCodes } from './codeLoader';
import { asLoaded, type Codes } from './codes';

export interface CatalogPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

export interface CatalogListener {
  settingsLoaded(settings: GwsSettings): void;
  codesChanged(codes: Codes): void;
}

/** Loads the options and the codes after sign-in, and tries again until it has them. */
export class CodeCatalog {
  private generation = 0;
  private retry: Cancel | null = null;

  constructor(
    private readonly ports: CatalogPorts,
    private readonly listener: CatalogListener,
  ) {}

  /** `settings`: what the sign-in brought, or `null`. */
  load(api: GwsApi, settings: GwsSettings | null, policy: Policy): void {
    this.stop();
    this.listener.codesChanged({ state: 'loading' });
    const { generation } = this;
    const attempt = (number: number): void => {
      void this.tryOnce({ api, settings, policy, generation })
        .catch((error: unknown) => {
          // A bug; for the agent another try is better than none.
          this.ports.log.error('codes not loaded', { error: errorName(error) });
          return false;
        })
        .then((isDone) => {
          if (isDone || generation !== this.generation) return;
          this.retry = this.ports.clock.after(nextDelayMs(number, this.ports.random), () => attempt(number + 1));
        });
    };
    attempt(1);
  }

  stop(): void {
    this.generation += 1;
    this.retry?.();
    this.retry = null;
  }

  private async tryOnce(what: {
    readonly api: GwsApi;
    readonly settings: GwsSettings | null;
    readonly policy: Policy;
    readonly generation: number;
  }): Promise<boolean> {
    const settings = what.settings === null ? await what.api.readSettings() : succeed(what.settings);
    if (what.generation !== this.generation) return true;
    if (!settings.ok) return this.failed(what.api, settings.failure);
    this.listener.settingsLoaded(settings.value);
    const codes = await loadCodes({ api: what.api, clock: this.ports.clock }, settings.value, what.policy);
    if (what.generation !== this.generation) return true;
    if (codes.ok) {
      logCodes(this.ports.log, 'codes loaded', codes.value);
      this.listener.codesChanged(asLoaded(codes.value));
      return true;
    }
    return this.failed(what.api, codes.failure);
  }

  /** Returns false, for not done, so that it is tried again. */
  private failed(api: GwsApi, failure: GwsFailure): boolean {
    const cause = asReconnectCause(gwsProblem(failure, api.server)) ?? { code: 'sessionExpired' };
    this.ports.log.warn('codes not loaded', { cause: cause.code });
    this.listener.codesChanged({ state: 'failed', cause });
    return false;
  }
}

import type { Logger } from '../kernel/log';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { AgentSettings } from '../preferences/agentSettings';
import type { ConfigStore } from './configPort';
import type { SettingsSlice } from './settingsSlice';

export type NotSaved = { readonly code: 'notSaved'; readonly reason: string };

/**
 * Saves a change first and then applies it, so that the screen only shows what is saved. Changes run one after the
 * other, so that none is lost.
 */
export class SettingsSaver {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ports: { readonly config: ConfigStore; readonly log: Logger },
    private readonly host: StateHost<SettingsSlice>,
  ) {}

  save(change: (settings: AgentSettings) => AgentSettings): Promise<Result<null, NotSaved>> {
    const saved = this.last.then(() => this.saveNow(change));
    this.last = saved.catch(() => null);
    return saved;
  }

  /** Resolves when every change has been saved or has failed. */
  async settled(): Promise<void> {
    let last: Promise<unknown>;
    do {
      ({ last } = this);
      await last;
    } while (last !== this.last);
  }

  private async saveNow(change: (settings: AgentSettings) => AgentSettings): Promise<Result<null, NotSaved>> {
    const settings = change(this.host.state.settings);
    const saved = await this.ports.config.saveSettings(settings);
    if (!saved.ok) {
      this.ports.log.warn('settings not saved', { reason: saved.failure.reason });
      return fail({ code: 'notSaved', reason: saved.failure.reason });
    }
    this.host.update({ settings });
    return succeed(null);
  }
}

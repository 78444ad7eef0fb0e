import type { GwsApi } from '../gws/gwsApi';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { StateHost } from '../kernel/store';
import type { SettingsSaver } from '../preferences/settingsSaver';
import type { SettingsSlice } from '../preferences/settingsSlice';
import type { AgentSlice } from '../session/agentSlice';
import type { SessionSlice } from '../session/sessionSlice';
import { chosenCallerId, withCallerId } from './callerIdRules';
import type { CallerIdsSlice } from './callerIdsSlice';

type CallerIdsState = AgentSlice & CallerIdsSlice & SessionSlice & SettingsSlice;

/** Reads which numbers the agent may show when dialling, and remembers which one the agent chose. */
export class CallerIds {
  private api: GwsApi | null = null;
  /** The agent and the attribute that were read, or are being read. */
  private readFor: string | null = null;

  constructor(
    private readonly ports: { readonly log: Logger },
    private readonly host: StateHost<CallerIdsState>,
    private readonly parts: { readonly settingsSaver: Pick<SettingsSaver, 'save'> },
  ) {}

  /** The server; `null` while not connected. */
  connectionChanged(api: GwsApi | null): void {
    this.api = api;
    // What is being read belongs to the connection before, and what was not read is tried again.
    if (this.host.state.callerIds.length === 0) this.readFor = null;
  }

  /** The agent, their options or the connection have changed. */
  react(): void {
    const { agent, session, callerIds } = this.host.state;
    const attribute = agent?.gwsSettings.callerIdAttribute ?? null;
    if (agent === null || attribute === null) {
      this.readFor = null;
      if (callerIds.length > 0) this.host.update({ callerIds: [] });
      return;
    }
    const wanted = JSON.stringify([agent.owner.server, agent.owner.userId, attribute]);
    if (session.kind !== 'connected' || this.api === null || this.readFor === wanted) return;
    this.readFor = wanted;
    if (callerIds.length > 0) this.host.update({ callerIds: [] });
    this.read(this.api, attribute, wanted).catch((error: unknown) => {
      this.ports.log.error('caller ids not read', { error: errorName(error) });
    });
  }

  /** The agent has dialled with it. */
  used(callerId: string | null): void {
    const { agent } = this.host.state;
    if (agent === null || chosenCallerId(this.host.state) === callerId) return;
    this.parts.settingsSaver
      .save((settings) => ({ ...settings, callerIds: withCallerId(settings.callerIds, agent.owner, callerId) }))
      .catch((error: unknown) => {
        this.ports.log.error('caller id not kept', { error: errorName(error) });
      });
  }

  private async read(api: GwsApi, attribute: string, wanted: string): Promise<void> {
    const read = await api.readCallerIds(attribute);
    if (this.readFor !== wanted || this.api !== api) return;
    if (read.ok) this.host.update({ callerIds: read.value });
    // The next connection tries again; dialling works without them.
    else this.ports.log.warn('caller ids not read', { failure: read.failure.kind });
  }
}

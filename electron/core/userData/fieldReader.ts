import type { GwsApi } from '../gws/gwsApi';
import { nextDelayMs } from '../kernel/backoff';
import type { Cancel, Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import type { StateHost } from '../kernel/store';
import type { AgentSlice } from '../session/agentSlice';
import type { SessionSlice } from '../session/sessionSlice';
import type { UserDataFieldsSlice } from './userDataFields';

type FieldReaderState = AgentSlice & SessionSlice & UserDataFieldsSlice;

interface FieldReaderPorts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly random: Random;
}

/**
 * Reads which user data the configuration describes, once for an agent, and again when the options name another attribute.
 * What was read last stays until then. The answer holds all business attributes, so that it may be large.
 */
export class FieldReader {
  private api: GwsApi | null = null;
  private generation = 0;
  /** What is being read, or has been. */
  private wanted: string | null = null;
  private isRead = false;
  private retry: Cancel | null = null;

  constructor(
    private readonly ports: FieldReaderPorts,
    private readonly host: StateHost<FieldReaderState>,
  ) {}

  /** The server; `null` while not connected. */
  connectionChanged(api: GwsApi | null): void {
    this.api = api;
    // What is being read belongs to the connection before.
    if (!this.isRead) this.forget();
  }

  /** The agent, the options or the connection have changed. */
  react(): void {
    const { agent, session } = this.host.state;
    if (agent === null) {
      this.forget();
      return;
    }
    if (this.api === null || session.kind !== 'connected') return;
    const { caseDataAttribute, decimalSeparator } = agent.gwsSettings;
    const wanted = JSON.stringify([agent.owner.server, agent.owner.userId, caseDataAttribute, decimalSeparator]);
    if (wanted === this.wanted) return;
    this.forget();
    this.wanted = wanted;
    this.read(this.api, 1);
  }

  stop(): void {
    this.connectionChanged(null);
  }

  private forget(): void {
    this.generation += 1;
    this.wanted = null;
    this.isRead = false;
    this.retry?.();
    this.retry = null;
  }

  private read(api: GwsApi, attempt: number): void {
    const { generation } = this;
    this.readOnce(api, generation)
      .catch((error: unknown) => {
        // A bug; without fields everything is shown as before, and nothing can be written.
        this.ports.log.error('user-data fields not read', { error: errorName(error) });
        return true;
      })
      .then((isDone) => {
        if (isDone || generation !== this.generation) return;
        const delayMs = nextDelayMs(attempt, this.ports.random);
        this.retry = this.ports.clock.after(delayMs, () => this.read(api, attempt + 1));
      })
      .catch((error: unknown) => this.ports.log.error('user-data fields failed', { error: errorName(error) }));
  }

  private async readOnce(api: GwsApi, generation: number): Promise<boolean> {
    const settings = this.host.state.agent?.gwsSettings;
    const attribute = settings?.caseDataAttribute ?? null;
    if (settings === undefined || attribute === null) {
      this.isRead = true;
      this.host.update({ gwsFields: [] });
      return true;
    }
    const read = await api.readUserDataFields({ attribute, separator: settings.decimalSeparator });
    if (generation !== this.generation) return true;
    if (!read.ok) {
      this.ports.log.warn('user-data fields not read', { failure: read.failure.kind });
      return false;
    }
    this.isRead = true;
    this.ports.log.info('user-data fields read', { count: read.value.length });
    this.host.update({ gwsFields: read.value });
    return true;
  }
}

import type { GwsApi } from '../gws/gwsApi';
import type { Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { StateHost } from '../kernel/store';
import type { AgentSlice } from '../session/agentSlice';
import type { SessionSlice } from '../session/sessionSlice';
import { mainDevice } from './agentStateRules';
import type { AgentStateSlice } from './agentStateSlice';

type WatchState = AgentSlice & AgentStateSlice & SessionSlice;

/** Notes since when the agent is in a state, and reads once which states there are. */
export class AgentStateWatch {
  constructor(
    private readonly ports: { readonly clock: Pick<Clock, 'nowMs'>; readonly log: Logger },
    private readonly host: StateHost<WatchState>,
  ) {}

  /** The agent's devices have changed. */
  react(): void {
    const { agent, agentState, session } = this.host.state;
    const device = mainDevice(agent?.devices ?? []);
    if (device === null) return;
    const key = JSON.stringify([device.state, device.workMode, device.reason, device.stateName]);
    if (agentState.seen?.key === key) return;
    // Before the connection stands, the state is read, and nobody says since when it is so.
    const seen = { key, sinceMs: this.ports.clock.nowMs(), isStartKnown: session.kind === 'connected' };
    this.host.update({ agentState: { ...agentState, seen } });
  }

  /** Connected. When the states cannot be read, those of every GWS are offered until the next connection. */
  connected(api: GwsApi): void {
    if (this.host.state.agentState.states === null) {
      this.load(api).catch((error: unknown) => {
        this.ports.log.error('agent states not read', { error: errorName(error) });
      });
    }
  }

  private async load(api: GwsApi): Promise<void> {
    const owner = this.host.state.agent?.owner;
    const read = await api.readAgentStates();
    const { agent, agentState } = this.host.state;
    if (agent === null || agent.owner !== owner) return;
    if (read.ok) this.host.update({ agentState: { ...agentState, states: read.value } });
    else this.ports.log.warn('agent states not read', { failure: read.failure.kind });
  }
}

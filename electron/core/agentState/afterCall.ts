import type { Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { AfterCallChoice } from '../preferences/agentSettings';
import type { NotSaved, SettingsSaver } from '../preferences/settingsSaver';
import type { SettingsSlice } from '../preferences/settingsSlice';
import { isBusy, isStale, ownAfterCall, type AfterCallState } from './afterCallRules';
import { isPossible } from './agentOrder';
import type { AgentStateControl, NotAsked } from './agentStateControl';
import { mayChangeState } from './mayChangeState';

export type NotChosen = { readonly code: 'noCall' | 'notAllowed' | 'notOffered' } | NotSaved;

interface AfterCallParts {
  readonly control: Pick<AgentStateControl, 'set'>;
  readonly settingsSaver: Pick<SettingsSaver, 'save'>;
}

/**
 * The state that the agent has chosen for after the call. It is kept in the settings, so it survives a restart, and is
 * taken from there before it is asked for, so it is asked for at most once.
 */
export class AfterCall {
  private isTaking = false;

  constructor(
    private readonly ports: { readonly clock: Pick<Clock, 'nowMs'>; readonly log: Logger },
    private readonly host: StateHost<AfterCallState & SettingsSlice>,
    private readonly parts: AfterCallParts,
  ) {}

  /** `stateId`: `null` takes the choice back. */
  async choose(stateId: string | null): Promise<Result<null, NotChosen>> {
    const { state } = this.host;
    if (stateId === null) return this.save(null);
    if (state.agent === null || !isBusy(state)) return fail({ code: 'noCall' });
    if (!mayChangeState(state)) return fail({ code: 'notAllowed' });
    if (!isPossible({ kind: 'changeState', stateId }, state)) return fail({ code: 'notOffered' });
    return this.save({ ...state.agent.owner, stateId, chosenAtMs: this.ports.clock.nowMs() });
  }

  /** Calls, wrap-ups or the connection have changed. */
  react(): void {
    const { state } = this.host;
    const chosen = ownAfterCall(state);
    if (chosen === null || this.isTaking) return;
    if (isStale(chosen, this.ports.clock.nowMs())) {
      this.take(null);
      return;
    }
    if (state.session.kind !== 'connected' || isBusy(state)) return;
    const { stateId } = chosen;
    if (isPossible({ kind: 'changeState', stateId }, state)) this.take(stateId);
    // Only the server's own list can tell that there is no such state any more.
    else if (state.agentState.states !== null) this.take(null);
  }

  private take(stateId: string | null): void {
    this.isTaking = true;
    this.takeNow(stateId)
      .catch((error: unknown) => {
        this.ports.log.error('state after the call failed', { error: errorName(error) });
      })
      .finally(() => (this.isTaking = false));
  }

  private async takeNow(stateId: string | null): Promise<void> {
    const taken = await this.save(null);
    // What stays in the file would be asked for again after a restart.
    if (!taken.ok) this.host.update({ settings: { ...this.host.state.settings, afterCall: null } });
    if (stateId === null) return;
    const asked: Result<null, NotAsked> = this.parts.control.set({ set: 'state', stateId });
    const outcome = asked.ok ? 'asked' : asked.failure.code;
    this.ports.log.info('state after the call', { outcome });
  }

  private async save(afterCall: AfterCallChoice | null): Promise<Result<null, NotSaved>> {
    if (this.host.state.settings.afterCall === afterCall) return succeed(null);
    return this.parts.settingsSaver.save((settings) => ({ ...settings, afterCall }));
  }
}

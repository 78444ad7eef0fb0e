import type { StateKey } from '../../contract/words/keys';
import type { AfterCall } from '../agentState/afterCall';
import type { AgentStateControl } from '../agentState/agentStateControl';
import type { StateHost } from '../kernel/store';
import type { Receipts } from '../wrapup/receipts';
import { isBreakChosen, stateKeyTarget, type StateKeysState } from './stateKeys';

export interface StateKeyServices {
  readonly store: Pick<StateHost<StateKeysState>, 'state'>;
  readonly agentStateControl: Pick<AgentStateControl, 'set'>;
  readonly afterCall: Pick<AfterCall, 'choose'>;
  readonly receipts: Pick<Receipts, 'agentState' | 'afterCall' | 'problem'>;
}

export async function pressStateKey(services: StateKeyServices, key: StateKey): Promise<void> {
  const { state } = services.store;
  const target = stateKeyTarget(state, key);
  // Between the press and now, the state has changed.
  if (target === null) return;
  if (key === 'ready') setStateAndTell(services, target.id);
  // A second press takes it back.
  else await chooseAfterCallAndTell(services, isBreakChosen(state) ? null : target.id);
}

/** For keys and tray: the prompt shows the result, whatever program is in front. */
export function setStateAndTell({ agentStateControl, receipts }: StateKeyServices, stateId: string): void {
  const asked = agentStateControl.set({ set: 'state', stateId });
  if (asked.ok || asked.failure.code === 'underWay') receipts.agentState();
  else receipts.problem({ code: 'stateNotAsked', cause: asked.failure.code });
}

/** `stateId`: `null` takes the choice back. */
export async function chooseAfterCallAndTell(
  { afterCall, receipts }: StateKeyServices,
  stateId: string | null,
): Promise<void> {
  const chosen = await afterCall.choose(stateId);
  if (chosen.ok) receipts.afterCall();
  else receipts.problem({ code: 'afterCallNotChosen', cause: chosen.failure.code });
}

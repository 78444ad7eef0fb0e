import { defaultSettings } from '../gws/settings';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { userDataKey } from './entry';
import type { OutboxSlice } from './outboxSlice';

export type DispositionKeyState = AgentSlice & Pick<PolicySlice, 'policy'> & Pick<OutboxSlice, 'serverHabits'>;

/** The key under which this agent's dispositions stand in user data, and whether it is to be sent. */
export function dispositionKeyToSend(state: DispositionKeyState): string | null {
  return state.policy.disposition.key ?? state.agent?.gwsSettings.dispositionKey ?? defaultSettings.dispositionKey;
}

/** Where the server keeps what is sent without a key, as far as it was seen. */
export function seenDispositionKey(state: DispositionKeyState): string | null {
  return dispositionKeyToSend(state) === null ? state.serverHabits.key : null;
}

/** Where to look for a disposition in user data. */
export function shownDispositionKey(state: DispositionKeyState): string {
  return userDataKey({ dispositionKey: dispositionKeyToSend(state), seenKey: seenDispositionKey(state) });
}

/** Keys of user data that are read whatever else is left out: that of the disposition, and what the policy names. */
export function wantedKeys(state: DispositionKeyState): readonly string[] {
  const { order, labels, masks, hidden } = state.policy.userData;
  return [shownDispositionKey(state), ...order, ...Object.keys(labels), ...Object.keys(masks), ...hidden];
}

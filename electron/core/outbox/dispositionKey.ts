import { defaultSettings } from '../gws/settings';
import { screenPopKeys } from '../policy/addressTemplate';
import { keysOf, nameTemplateOf } from '../policy/nameTemplate';
import type { Policy } from '../policy/policy';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { userDataFields, type FieldsState } from '../userData/userDataFields';
import { userDataKey } from './entry';
import type { OutboxSlice } from './outboxSlice';

export type DispositionKeyState = AgentSlice & Pick<PolicySlice, 'policy'> & Pick<OutboxSlice, 'serverHabits'>;

/** The user-data key of this agent's dispositions; `null` when none is to be sent. */
export function dispositionKeyToSend(state: DispositionKeyState): string | null {
  return state.policy.disposition.key ?? state.agent?.gwsSettings.dispositionKey ?? defaultSettings.dispositionKey;
}

/** The key under which this server was seen to store dispositions that were sent without one. */
export function seenDispositionKey(state: DispositionKeyState): string | null {
  return dispositionKeyToSend(state) === null ? state.serverHabits.key : null;
}

/** The key under which to look for a disposition in user data. */
export function shownDispositionKey(state: DispositionKeyState): string {
  return userDataKey({ dispositionKey: dispositionKeyToSend(state), seenKey: seenDispositionKey(state) });
}

/** What names the record of a campaign (gws-protocol-more A8.2). */
const campaignKeys = ['GSW_RECORD_HANDLE', 'GSW_APPLICATION_ID', 'GSW_CAMPAIGN_NAME', 'GSW_CALLING_LIST'];

/** User-data keys that are read before everything else: the disposition's, fields, and those the policy names. */
export function wantedKeys(
  dispositionKey: string,
  policy: Policy,
  gwsFields: FieldsState['gwsFields'],
): readonly string[] {
  const { order, labels, masks, hidden, title, subtitle } = policy.userData;
  const fields = userDataFields({ policy, gwsFields }).map(({ key }) => key);
  return [
    dispositionKey,
    ...(policy.disposition.callbackKey === null ? [] : [policy.disposition.callbackKey]),
    ...(policy.campaigns.reschedules || policy.campaigns.completes ? campaignKeys : []),
    ...screenPopKeys(policy.screenPop),
    ...keysOf([...nameTemplateOf(title), ...nameTemplateOf(subtitle)]),
    ...order,
    ...fields,
    ...Object.keys(labels),
    ...Object.keys(masks),
    ...hidden,
  ];
}

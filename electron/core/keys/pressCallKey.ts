import type { CallKey, KeyAction, KeyedCallAction } from '../../contract/words/keys';
import { isCallKey } from '../../rules/keyActions';
import type { CallControl } from '../callControl/callControl';
import { findCall } from '../calls/callList';
import { callName } from '../calls/callName';
import type { CallRecord } from '../calls/callRecord';
import type { StateHost } from '../kernel/store';
import type { HangUpAsking } from '../wrapup/receipt';
import type { Receipts } from '../wrapup/receipts';
import { answeredCall, callKeyTarget, controlledCall, type CallKeysState } from './callKeys';
import { keyTarget, type KeyTargetState } from './keyTarget';

export interface CallKeyServices {
  readonly store: Pick<StateHost<CallKeysState>, 'state'>;
  readonly callControl: Pick<CallControl, 'control'>;
  readonly receipts: Pick<Receipts, 'control' | 'hangUpAsked' | 'problem'>;
}

type TooSoonServices = Pick<CallKeyServices, 'store'> & { readonly receipts: Pick<Receipts, 'problem'> };

export function pressCallKey(services: CallKeyServices, key: CallKey): void {
  const target = callKeyTarget(services.store.state, key);
  if (target !== null) controlAndTell(services, target.call.id, target.action);
  // Between the press and now, the call has changed.
  else tellTooSoon(services, key);
}

/** The key may have been meant for the call that was in front before. */
export function tellTooSoon({ store, receipts }: TooSoonServices, key: KeyAction): void {
  const { state } = store;
  const call = calledBy(state, key);
  const who = call === null ? keyTarget(state)?.who : callName(call, state.policy.userData).who;
  if (who === undefined) receipts.problem({ code: 'noCall' });
  else receipts.problem({ code: isCallKey(key) ? 'pressedTooSoon' : 'callChanged', who });
}

/** The call that a key is about when it is not the one that codes go to. */
function calledBy(state: KeyTargetState, key: KeyAction): CallRecord | null {
  if (key === 'answer') return answeredCall(state);
  return isCallKey(key) ? controlledCall(state) : null;
}

/** For keys and tray: the prompt shows the result, whatever program is in front. */
export function controlAndTell(
  { store, callControl, receipts }: CallKeyServices,
  callId: string,
  action: KeyedCallAction,
): void {
  const call = { callId, who: whoOf(store.state, callId) };
  const asked = callControl.control(callId, { action });
  // What is under way already is told of again.
  if (asked.ok || asked.failure.code === 'underWay') receipts.control(call, action);
  else receipts.problem({ code: 'notControlled', who: call.who, action, cause: asked.failure.code });
}

/** The key that hangs up was pressed, but not yet as the policy wants it. */
export function askToHangUp({ store, receipts }: CallKeyServices, callId: string, asking: HangUpAsking): void {
  receipts.hangUpAsked({ callId, who: whoOf(store.state, callId) }, asking);
}

function whoOf({ calls, policy }: CallKeysState, callId: string): string {
  const call = findCall(calls, callId);
  return call === null ? '' : callName(call, policy.userData).who;
}

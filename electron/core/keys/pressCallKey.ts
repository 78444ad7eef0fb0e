import type { CallKey, KeyedCallAction } from '../../contract/words/keys';
import type { CallControl } from '../callControl/callControl';
import { findCall } from '../calls/callList';
import { callName } from '../calls/callName';
import type { StateHost } from '../kernel/store';
import type { Receipts } from '../wrapup/receipts';
import { callKeyTarget, type CallKeysState } from './callKeys';
import type { HangUpAsking } from './hangUpPresses';
import { keyTarget } from './keyTarget';

export interface CallKeyServices {
  readonly store: Pick<StateHost<CallKeysState>, 'state'>;
  readonly callControl: Pick<CallControl, 'control'>;
  readonly receipts: Pick<Receipts, 'control' | 'hangUpAsked' | 'problem'>;
}

export function pressCallKey(services: CallKeyServices, key: CallKey): void {
  const { store, receipts } = services;
  const target = callKeyTarget(store.state, key);
  if (target !== null) {
    controlAndTell(services, target.call.id, target.action);
    return;
  }
  const about = keyTarget(store.state);
  // Between the press and now, the call has changed.
  if (about === null) receipts.problem({ code: 'noCall' });
  else receipts.problem({ code: 'callChanged', who: about.who });
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

import { callKeys, type CallKey, type KeyedCallAction } from '../../contract/words/keys';
import { consultOf, originalOf, talkedTo } from '../../rules/consultation';
import { isOffered } from '../callControl/callAction';
import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import { assertNever } from '../kernel/result';
import type { SessionSlice } from '../session/sessionSlice';
import { keyTarget, type KeyTargetState } from './keyTarget';

export type CallKeysState = KeyTargetState & SessionSlice;

export interface CallKeyTarget {
  readonly call: CallRecord;
  readonly action: KeyedCallAction;
}

/**
 * The call that keys and tray control: the one that codes go to or, when that has ended, the one in which the agent talks.
 * During a consultation it is the half on which they talk, as on the card.
 */
export function controlledCall(state: KeyTargetState): CallRecord | null {
  return codedLiveCall(state) ?? onlyConversation(state);
}

/**
 * The call that the key for answering is about: the one that codes go to or, when that has ended, the only one that rings.
 * Where two ring, no key can say which one is meant.
 */
export function answeredCall(state: KeyTargetState): CallRecord | null {
  const call = codedLiveCall(state);
  if (call !== null || state.agent === null) return call;
  const [only, ...others] = state.calls.calls.filter((one) => one.state === 'Ringing');
  return only === undefined || others.length > 0 ? null : only;
}

function codedLiveCall(state: KeyTargetState): CallRecord | null {
  const target = keyTarget(state);
  const call = target === null ? null : findCall(state.calls, target.callId);
  return call === null || !isLive(call) ? null : talkedHalf(state, call);
}

/** Beside a call that still needs its code. `null` where the agent has two conversations: no key can say which is meant. */
function onlyConversation(state: KeyTargetState): CallRecord | null {
  if (state.agent === null) return null;
  const talks = state.calls.calls.filter((call) => isLive(call) && call.hasBegun);
  const halves = new Set(talks.map((call) => talkedHalf(state, call)));
  return halves.size === 1 ? ([...halves][0] ?? null) : null;
}

function talkedHalf({ calls: { calls } }: KeyTargetState, call: CallRecord): CallRecord {
  const original = originalOf(calls, call) ?? call;
  const consult = consultOf(calls, original);
  return consult === null ? call : talkedTo(original, consult);
}

/** What the key would do now; `null` when it would do nothing. */
export function callKeyTarget(state: CallKeysState, key: CallKey): CallKeyTarget | null {
  return targetOn(key === 'answer' ? answeredCall(state) : controlledCall(state), key, state);
}

/** The keys that would do something now. */
export function usefulCallKeys(state: CallKeysState): readonly CallKey[] {
  const [answered, controlled] = [answeredCall(state), controlledCall(state)];
  return callKeys.filter((key) => targetOn(key === 'answer' ? answered : controlled, key, state) !== null);
}

function targetOn(call: CallRecord | null, key: CallKey, state: CallKeysState): CallKeyTarget | null {
  if (call === null || state.session.kind !== 'connected') return null;
  const action = actionsOf(key, call).find((one) => isOffered(one, call, state));
  return action === undefined ? null : { call, action };
}

/** What the key does to this call: the first that the server lists. Some servers list both halves of a pair. */
function actionsOf(key: CallKey, call: CallRecord): readonly KeyedCallAction[] {
  switch (key) {
    case 'answer':
    case 'hangUp':
      return [key];
    case 'hold':
      return call.state === 'Held' ? ['retrieve', 'hold'] : ['hold', 'retrieve'];
    case 'mute':
      return call.muted ? ['unmute', 'mute'] : ['mute', 'unmute'];
    case 'pauseRecording':
      return call.recording === 'paused'
        ? ['resumeRecording', 'pauseRecording']
        : ['pauseRecording', 'resumeRecording'];
    default:
      return assertNever(key);
  }
}

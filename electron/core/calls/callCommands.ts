import * as z from 'zod';
import type { CallCommands } from '../../contract/call';
import { hasEnded } from '../../rules/callState';
import { command, id, type CommandsOf } from '../kernel/command';
import { fail, succeed } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { PolicySlice } from '../policy/policySlice';
import { copyableValue } from '../userData/userDataText';
import { dismissEnded, findCall, type CallList } from './callList';
import type { CallRecord } from './callRecord';
import type { CallsSlice } from './callsSlice';

type CallCommandState = CallsSlice & PolicySlice;

export interface CallCommandServices {
  readonly store: StateHost<CallCommandState>;
  /** Replaces the list of calls and updates the selection. */
  readonly updateCalls: (calls: CallList) => void;
  /** The call still needs a code, which may not be postponed. */
  readonly mustBeCoded: (call: CallRecord) => boolean;
  readonly clipboard: { readonly write: (text: string) => void };
}

export function callCommands(services: CallCommandServices): CommandsOf<CallCommands> {
  const { store, updateCalls, mustBeCoded, clipboard } = services;
  return {
    selectCall: command(z.strictObject({ callId: id }), ({ callId }) => {
      if (findCall(store.state.calls, callId) === null) return fail({ code: 'unknownCall' });
      store.update({ selection: { callId, isChosen: true } });
      return succeed(null);
    }),
    // The call leaves the screen, but a disposition that it still needs is asked for.
    dismissCall: command(z.strictObject({ callId: id }), ({ callId }) => {
      const call = findCall(store.state.calls, callId);
      if (call === null) return fail({ code: 'unknownCall' });
      if (!hasEnded(call)) return fail({ code: 'callIsLive' });
      if (mustBeCoded(call)) return fail({ code: 'isMandatory' });
      updateCalls(dismissEnded(store.state.calls, (one) => one.id === callId));
      return succeed(null);
    }),
    copyUserData: command(z.strictObject({ callId: id, key: z.string().max(512) }), ({ callId, key }) => {
      const call = findCall(store.state.calls, callId);
      const value = call === null ? null : copyableValue(call.userData, key, store.state.policy.userData);
      if (value === null) return fail({ code: 'notCopyable' });
      clipboard.write(value);
      return succeed(null);
    }),
  };
}

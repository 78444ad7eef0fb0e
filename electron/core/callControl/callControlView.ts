import type { CallControlView, CallOperationView, CallOptionsView } from '../../contract/callControl';
import { callActions } from '../../contract/words/callControl';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import { callOf } from '../operations/operation';
import { isOfTheAgent, type OperationsSlice } from '../operations/operationsSlice';
import type { AgentSlice } from '../session/agentSlice';
import { isOffered } from './callAction';

export function callOptionsView({ agent }: AgentSlice): CallOptionsView {
  return { asksBeforeHangUp: agent?.gwsSettings.asksBeforeHangUp === true };
}

type CallControlViewState = AgentSlice & CallsSlice & OperationsSlice;

export function callControlView(state: CallControlViewState, call: CallRecord): CallControlView {
  return {
    actions: callActions.filter((action) => isOffered(action, call, state)),
    operation: newestOperation(state, call.id),
  };
}

function newestOperation({ operations }: OperationsSlice, callId: string): CallOperationView | null {
  const newest = operations.findLast((one) => callOf(one) === callId);
  if (newest === undefined || newest.kind === 'dial' || isOfTheAgent(newest.kind)) return null;
  return { id: newest.id, action: newest.kind, outcome: newest.progress };
}

import type { DiallingView } from '../../contract/dialling';
import type { CallsSlice } from '../calls/callsSlice';
import type { OperationsSlice } from '../operations/operationsSlice';
import type { PolicySlice } from '../policy/policySlice';
import { isWithheld, type AgentSlice } from '../session/agentSlice';
import { hasRoomForCall } from './callRules';
import { numberRules } from './dialling';
import { diallingDevice } from './diallingDevice';

export function diallingView(state: AgentSlice & CallsSlice & OperationsSlice & PolicySlice): DiallingView {
  return {
    numbers: numberRules(state),
    transferFirst: state.policy.callControl.transferFirst,
    mayMarkFavourites: !isWithheld(state, 'manageFavourites'),
    mayDial: diallingDevice(state) !== null && hasRoomForCall(state),
    dialled: newestDialled(state),
  };
}

function newestDialled({ operations }: OperationsSlice): DiallingView['dialled'] {
  const newest = operations.findLast(({ kind }) => kind === 'dial');
  return newest === undefined ? null : { id: newest.id, outcome: newest.progress };
}

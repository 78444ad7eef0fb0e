import type { DiallingView } from '../../contract/dialling';
import type { OperationsSlice } from '../operations/operationsSlice';
import type { PolicySlice } from '../policy/policySlice';
import { isWithheld, type AgentSlice } from '../session/agentSlice';
import { numberRules } from './dialling';
import { diallingDevice } from './diallingDevice';

export function diallingView(state: AgentSlice & OperationsSlice & PolicySlice): DiallingView {
  return {
    numbers: numberRules(state),
    transferFirst: state.policy.callControl.transferFirst,
    mayMarkFavourites: !isWithheld(state, 'manageFavourites'),
    mayDial: diallingDevice(state) !== null,
    dialled: state.operations.findLast(({ kind }) => kind === 'dial')?.progress ?? null,
  };
}

import type { DiallingView } from '../../contract/dialling';
import type { CallsSlice } from '../calls/callsSlice';
import type { OperationsSlice } from '../operations/operationsSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { SettingsSlice } from '../preferences/settingsSlice';
import { isWithheld, type AgentSlice } from '../session/agentSlice';
import { hasRoomForCall } from './callRules';
import { chosenCallerId } from './callerIdRules';
import type { CallerIdsSlice } from './callerIdsSlice';
import { numberRules } from './dialling';
import { diallingDevice } from './diallingDevice';

type DiallingState = AgentSlice & CallsSlice & CallerIdsSlice & OperationsSlice & PolicySlice & SettingsSlice;

export function diallingView(state: DiallingState): DiallingView {
  return {
    numbers: numberRules(state),
    transferFirst: state.policy.callControl.transferFirst,
    mayMarkFavourites: !isWithheld(state, 'manageFavourites'),
    mayDial: diallingDevice(state) !== null && hasRoomForCall(state),
    callerIds: { offered: state.callerIds, chosen: chosenCallerId(state) },
    dialled: newestDialled(state),
  };
}

function newestDialled({ operations }: OperationsSlice): DiallingView['dialled'] {
  const newest = operations.findLast(({ kind }) => kind === 'dial');
  return newest === undefined ? null : { id: newest.id, outcome: newest.progress };
}

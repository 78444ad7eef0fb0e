import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import type { AfterCallChoice } from '../preferences/agentSettings';
import type { SettingsSlice } from '../preferences/settingsSlice';
import { isSameOwner } from '../session/owner';
import { pendingWrapUps, type OwnWrapUpsState } from '../wrapup/wrapUpQuestions';
import type { AgentStateControlState } from './agentStateControl';

export type AfterCallState = AgentStateControlState & BusyState & SettingsSlice;

type BusyState = OwnWrapUpsState & CallsSlice;

/** Nobody means a choice of this morning any more. */
const staleAfterMs = 12 * 60 * 60_000;

/** There is a call, or a wrap-up that was not put off. */
export function isBusy(state: BusyState): boolean {
  return state.calls.calls.some(isLive) || pendingWrapUps(state).some((wrapUp) => wrapUp.state === 'asking');
}

/** What this agent has chosen on this server. */
export function ownAfterCall({ agent, settings }: Pick<AfterCallState, 'agent' | 'settings'>): AfterCallChoice | null {
  const { afterCall } = settings;
  return afterCall !== null && agent !== null && isSameOwner(afterCall, agent.owner) ? afterCall : null;
}

/** Also one from the future: then somebody has set the clock. */
export function isStale({ chosenAtMs }: AfterCallChoice, nowMs: number): boolean {
  return Math.abs(nowMs - chosenAtMs) > staleAfterMs;
}

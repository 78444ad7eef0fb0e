import type { CallerIdChoice } from '../preferences/agentSettings';
import type { SettingsSlice } from '../preferences/settingsSlice';
import type { AgentSlice } from '../session/agentSlice';
import { isSameOwner, type Owner } from '../session/owner';
import type { CallerIdsSlice } from './callerIdsSlice';

/** Agents who share a computer. */
const mostRemembered = 50;

/** What the agent chose the last time, while GWS still offers it; `null`: nothing. */
export function chosenCallerId({
  agent,
  settings,
  callerIds,
}: AgentSlice & SettingsSlice & CallerIdsSlice): string | null {
  if (agent === null) return null;
  const chosen = settings.callerIds.find((one) => isSameOwner(one, agent.owner))?.callerId;
  return callerIds.find(({ id }) => id === chosen)?.id ?? null;
}

/** The newest choice is the last one. */
export function withCallerId(
  chosen: readonly CallerIdChoice[],
  owner: Owner,
  callerId: string | null,
): readonly CallerIdChoice[] {
  const others = chosen.filter((one) => !isSameOwner(one, owner));
  const { server, userId } = owner;
  return callerId === null ? others : [...others, { server, userId, callerId }].slice(-mostRemembered);
}

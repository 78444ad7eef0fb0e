import type { Site } from '../site';
import type { AgentCall } from './agentCall';
import { clearCall, releaseLeg } from './callControl';
import { newCallId } from './identifiers';
import { placeCall } from './incomingCall';

/** The agent does not take the call. A call from a queue waits there again; any other ends. */
export function turnAway(site: Site, call: AgentCall): void {
  if (call.queue === undefined) {
    clearCall(site, call);
    return;
  }
  releaseLeg(site, call);
  site.waiting.add(call);
}

/**
 * Lets a waiting caller ring at an agent, with a new id if the agent has had the call: a released call never comes
 * back.
 */
export function route(site: Site, waiting: AgentCall, agent: string): AgentCall {
  const isNewThere = site.switchboard.find(agent, waiting.id) === undefined;
  return placeCall(site, {
    agent,
    id: isNewThere ? waiting.id : newCallId(),
    connId: isNewThere ? waiting.connId : undefined,
    callType: waiting.callType,
    state: 'Ringing',
    otherParty: waiting.participants[0]?.formattedPhoneNumber ?? '',
    dnis: waiting.dnis,
    userData: waiting.userData,
    queue: waiting.queue,
    format: waiting.format,
    calledAgent: null,
  });
}

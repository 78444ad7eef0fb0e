import type { Agent } from '../agents/agent';
import type { AgentCall, CallState } from './agentCall';
import { agentCallFrom } from './newCall';
import type { NewCall } from './newCall';
import { dialingNotice, establishedNotice, ringingNotice } from './notices';
import { participantFrom } from './participant';
import type { Notice } from './switchboard';
import type { Telephony } from './telephony';

/** Makes a call appear for an agent, and also for the other party when that is an agent of the site. */
export function placeCall(telephony: Telephony, request: NewCall): AgentCall {
  const { switchboard, directory } = telephony;
  const call = agentCallFrom(request, switchboard.now());
  const ownDn = directory.find(call.agent)?.dn ?? '';
  const peer = calledAgent({ switchboard, directory }, request);
  if (peer !== undefined && peer.userName !== call.agent) {
    const peerCall = {
      ...agentCallFrom(
        { ...request, ...newToThePeer, agent: peer.userName, otherParty: call.outboundCallerId ?? ownDn },
        switchboard.now(),
      ),
      id: call.id,
      connId: call.connId,
      state: oppositeState(call.state),
    };
    switchboard.put(peerCall, appearance(peerCall));
  }
  return switchboard.put(call, appearance(call));
}

function appearance({ state, participants }: AgentCall): Notice {
  switch (state) {
    case 'Ringing':
      return ringingNotice(participants[0]?.phoneNumber ?? '');
    case 'Dialing':
      return dialingNotice;
    case 'Established':
    case 'Held':
    case 'Released':
      return establishedNotice(0);
  }
}

/** Only the consulting agent has an original call, and can complete the consultation (gws-protocol 5.6). */
const newToThePeer = { format: undefined, parentCallId: undefined, consultPurpose: undefined, queue: undefined };

function calledAgent({ directory }: Telephony, { calledAgent: called, otherParty }: NewCall): Agent | undefined {
  if (called === undefined) {
    return directory.byDn(participantFrom(otherParty).phoneNumber);
  }
  return called === null ? undefined : directory.find(called);
}

function oppositeState(state: CallState): CallState {
  switch (state) {
    case 'Ringing':
      return 'Dialing';
    case 'Dialing':
      return 'Ringing';
    case 'Established':
    case 'Held':
    case 'Released':
      return state;
  }
}

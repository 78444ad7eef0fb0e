import type { AgentCall, CallState } from './agentCall';
import type { Telephony } from './callControl';
import { agentCallFrom } from './newCall';
import type { NewCall } from './newCall';
import { establishedNotice, ringingNotice } from './notices';

/** Makes a call appear at an agent; when the other party is an agent of the site, at that agent too. */
export function placeCall(telephony: Telephony, request: NewCall): AgentCall {
  const { switchboard, directory } = telephony;
  const call = agentCallFrom(request, switchboard.now());
  const notice = call.state === 'Established' ? establishedNotice(0) : ringingNotice;
  const ownDn = directory.find(call.agent)?.dn ?? '';
  const peer = directory.byDn(call.participants[0]?.phoneNumber ?? '');
  if (peer !== undefined && peer.userName !== call.agent) {
    switchboard.put(
      {
        ...agentCallFrom({ ...request, ...newToThePeer, agent: peer.userName, otherParty: ownDn }, switchboard.now()),
        id: call.id,
        connId: call.connId,
        state: oppositeState(call.state),
      },
      notice,
    );
  }
  return switchboard.put(call, notice);
}

/** Only the consulting agent has an original call, and can complete the consultation (gws-protocol 5.6). */
const newToThePeer = { format: undefined, parentCallId: undefined, consultPurpose: undefined };

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

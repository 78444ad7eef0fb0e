import { conversationOf } from './agentCall';
import type { AgentCall, UserData } from './agentCall';
import { releaseLeg } from './callControl';
import { othersOf, ownParticipant, replaceParty } from './conference';
import { newCallId } from './identifiers';
import { agentCallFrom } from './newCall';
import { ringingNotice } from './notices';
import { participantFrom } from './participant';
import type { Telephony } from './telephony';

/** Transfer and conference with one step (gws-protocol 6.4). */
export interface SingleStep {
  readonly destination: string;
  readonly attached: UserData;
  /** An agent of the site whose telephone rings; somebody outside otherwise. */
  readonly calledAgent: string | null;
}

export function transferTo(telephony: Telephony, call: AgentCall, step: SingleStep): void {
  const legs = othersOf(telephony, call);
  releaseLeg(telephony, call);
  if (step.calledAgent !== null) {
    ring(telephony, call, { ...step, agent: step.calledAgent, parties: call.participants, invitedBy: undefined });
  }
  replaceParty(telephony, call, { legs, parties: [participantFrom(step.destination)], attached: step.attached });
}

export function inviteAgent(telephony: Telephony, call: AgentCall, step: SingleStep & { calledAgent: string }): void {
  const parties = [ownParticipant(telephony, call), ...call.participants];
  ring(telephony, call, { ...step, agent: step.calledAgent, parties, invitedBy: call.agent });
}

interface Ring extends SingleStep {
  readonly agent: string;
  readonly parties: AgentCall['participants'];
  readonly invitedBy: string | undefined;
}

/** Another agent gets the same call, with a new id if the agent has had it before: a released call never comes back. */
function ring({ switchboard }: Telephony, call: AgentCall, { agent, parties, ...step }: Ring): void {
  const conversation = conversationOf(call);
  const isNewThere = switchboard.find(agent, conversation) === undefined;
  const caller = parties[0]?.phoneNumber ?? '';
  const leg = agentCallFrom(
    {
      agent,
      id: isNewThere ? conversation : newCallId(),
      connId: isNewThere && conversation === call.id ? call.connId : undefined,
      callType: call.callType,
      state: 'Ringing',
      otherParty: caller,
      dnis: participantFrom(step.destination).phoneNumber,
      userData: { ...call.userData, ...step.attached },
    },
    switchboard.now(),
  );
  const joined = isNewThere ? {} : { joinedCallId: conversation };
  const { invitedBy } = step;
  switchboard.put({ ...leg, ...joined, ani: call.ani, participants: parties, invitedBy }, ringingNotice(caller));
}

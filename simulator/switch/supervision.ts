import type { AgentCall, Supervision } from './agentCall';
import { supervisedNotice, supervisorMutedNotice } from './notices';
import type { Switchboard } from './switchboard';

type Change = { readonly [Name in keyof Supervision]?: boolean | undefined };

/** A supervisor listens, stops listening, or mutes the monitored agent (gws-protocol 4.4, 5.1). */
export function supervise(switchboard: Switchboard, call: AgentCall, change: Change): void {
  const before = switchboard.current(call).supervision;
  const supervision = {
    supervisorListeningIn: change.supervisorListeningIn ?? before.supervisorListeningIn,
    monitoredUserMuted: change.monitoredUserMuted ?? before.monitoredUserMuted,
    monitoring: change.monitoring ?? before.monitoring,
  };
  const isMute = supervision.monitoredUserMuted !== before.monitoredUserMuted;
  switchboard.change(call, { supervision }, isMute ? supervisorMutedNotice : supervisedNotice);
}

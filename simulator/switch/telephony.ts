import type { AgentDirectory } from '../agents/agentDirectory';
import type { Switchboard } from './switchboard';

/** The calls, and the agents whose telephones they ring. */
export interface Telephony {
  readonly switchboard: Switchboard;
  readonly directory: AgentDirectory;
}

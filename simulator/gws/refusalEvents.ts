import type { Agent } from '../agents/agent';
import type { Site } from '../site';

export interface RefusalEvent {
  readonly agent: Agent;
  /** The address of the operation. */
  readonly path: string;
  readonly errorMessage: string;
  readonly errorCode?: number | undefined;
}

/**
 * The switch refuses an operation that GWS has accepted. This is a separate event on the topic of the call or device
 * (gws-protocol 8).
 */
export function reportRefusal(site: Site, { agent, path, errorMessage, errorCode }: RefusalEvent): void {
  const callId = /\/me\/calls\/([^/]+)$/.exec(path)?.[1];
  if (callId !== undefined || /\/devices\/[^/]+\/calls$/.test(path)) {
    site.switchboard.reportError({ agent: agent.userName, callId, errorMessage, errorCode });
  } else {
    site.directory.reportDeviceError(agent, errorMessage);
  }
}

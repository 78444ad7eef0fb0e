import { z } from 'zod';
import { loggedInState, loggedOutState, readyState, userStateFor } from '../../agents/agentStates';
import { invalidParameter, noPermission, ok, refusal } from '../answer';
import type { Answer } from '../answer';
import { voiceFeature } from '../requestContext';
import type { Operation, RequestContext } from '../requestContext';

const channelNames = z.array(z.string()).min(1);

/** Starts the session (gws-protocol 3.3). The refusals of single channels are combined as in 1.4. */
export function startContactCenterSession(context: RequestContext, operation: Operation): Answer {
  const { agent } = context;
  const channels = channelNames.safeParse(operation['channels'] ?? ['voice']);
  if (!channels.success) {
    return invalidParameter("Parameter 'channels' must be an array of channel names.");
  }
  const multimedia = channels.data.filter((channel) => channel !== 'voice');
  const wantsVoice = multimedia.length < channels.data.length;
  if (wantsVoice && !agent.features.includes(voiceFeature)) {
    return noPermission(voiceFeature);
  }
  if (multimedia.length > 0) {
    logInMultimedia(context, multimedia);
  }
  if (!wantsVoice) {
    return ok();
  }
  return agent.deviceRegistered ? logInVoice(context) : voiceRefused(context, multimedia.length > 0);
}

/** Logs in and then becomes ready, as the observed switch did. A device that is already logged in stays as it is. */
function logInVoice({ site, agent }: RequestContext): Answer {
  const now = site.directory.find(agent.userName) ?? agent;
  if (now.userState.state === 'LoggedOut') {
    site.directory.changeState(now, { userState: loggedInState });
    site.directory.changeState(now, { userState: readyState });
  }
  return ok();
}

function logInMultimedia({ site, agent }: RequestContext, channels: readonly string[]): void {
  const notReady = userStateFor('NotReady') ?? { state: 'NotReady' };
  const added = Object.fromEntries(channels.map((channel) => [channel, notReady]));
  site.directory.changeState(agent, { channels: { ...agent.channels, ...added } });
}

/** All other channels are reported together as `multimedia` (gws-protocol 1.4). */
function voiceRefused({ agent }: RequestContext, hasMultimedia: boolean): Answer {
  const failure = { statusCode: 4, statusMessage: `Device '${agent.dn}' is not registered.` };
  if (!hasMultimedia) {
    return refusal(500, failure.statusCode, failure.statusMessage);
  }
  return {
    status: 200,
    body: {
      statusCode: 7,
      failed: [{ ...failure, channel: 'voice' }],
      succeeded: [{ statusCode: 0, channel: 'multimedia' }],
    },
  };
}

/** gws-protocol 3.4: logs out of every device and ends the HTTP session. */
export function endContactCenterSession({ site, agent }: RequestContext): Answer {
  const offline = userStateFor('Offline') ?? loggedOutState;
  site.directory.changeState(agent, { userState: offline, channels: {} });
  return { ...ok(), endsSession: true };
}

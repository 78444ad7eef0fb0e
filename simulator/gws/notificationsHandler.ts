import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Agent } from '../agents/agent';
import { invalidParameter, refusal } from './answer';
import { bayeuxMessages } from './bayeuxMessages';
import type { FaultAction } from './faults';
import type { GwsState } from './gwsState';
import type { ReceivedRequest } from './receivedRequest';
import { cutOff, send } from './responder';

interface NotificationsExchange {
  readonly gws: GwsState;
  readonly raw: IncomingMessage;
  readonly request: ReceivedRequest;
  readonly response: ServerResponse;
  readonly fault: FaultAction | undefined;
}

/**
 * Passes a signed-in agent's Bayeux messages to CometD. All addresses below /notifications are the same (gws-protocol
 * 4.1).
 */
export async function handleNotifications(exchange: NotificationsExchange, agent: Agent): Promise<void> {
  const { gws, raw, request, response, fault } = exchange;
  if (request.method !== 'POST') {
    return send(response, { ...refusal(405, 2, 'Bayeux messages are posted.'), headers: { Allow: 'POST' } });
  }
  const messages = bayeuxMessages(request.body);
  if (messages === undefined || gws.notifications === undefined) {
    return send(response, invalidParameter('The body is not a Bayeux message or an array of them.'));
  }
  if (fault?.kind === 'silence') {
    return send(response, { status: 200, body: [] });
  }
  if (fault?.kind === 'refuse') {
    return send(response, { status: 200, body: messages.map((message) => refused(message, fault)) });
  }
  if (fault?.kind === 'dropAfter') {
    response.end = () => {
      cutOff(response);
      return response;
    };
  }
  gws.notifications.handle(raw, response, { agent: agent.userName, messages });
}

function refused(
  { id, channel, subscription }: Readonly<Record<string, unknown>>,
  { error, advice }: Extract<FaultAction, { kind: 'refuse' }>,
): Readonly<Record<string, unknown>> {
  return { id, channel, subscription, successful: false, error, advice };
}

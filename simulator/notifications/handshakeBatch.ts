import type { ServerResponse } from 'node:http';

type Message = Readonly<Record<string, unknown>>;

export interface SplitBatch {
  readonly served: readonly Message[];
  /** The replies to messages that are not served. */
  readonly refused: readonly Message[];
}

/**
 * Bayeux: a handshake must come alone, because no other message can know its clientId yet. The library answers 500 or
 * crashes.
 */
export function splitHandshake(messages: readonly Message[]): SplitBatch {
  const handshake = messages.find(({ channel }) => channel === '/meta/handshake');
  if (handshake === undefined) {
    return { served: messages, refused: [] };
  }
  return { served: [handshake], refused: messages.filter((message) => message !== handshake).map(unknownSession) };
}

function unknownSession({ id, channel, subscription }: Message): Message {
  return {
    ...(id === undefined ? {} : { id }),
    channel,
    ...(subscription === undefined ? {} : { subscription }),
    successful: false,
    error: '402::session_unknown',
    advice: { reconnect: 'handshake', interval: 0 },
  };
}

/** Adds replies to the array with which the library ends the response. */
export function appendReplies(response: ServerResponse, replies: readonly Message[]): void {
  if (replies.length === 0) {
    return;
  }
  const end = response.end.bind(response);
  const added = replies.map((reply) => JSON.stringify(reply)).join(',');
  response.end = (content?: unknown) =>
    typeof content === 'string' && content.endsWith('}]') ? end(`${content.slice(0, -1)},${added}]`) : end(content);
}

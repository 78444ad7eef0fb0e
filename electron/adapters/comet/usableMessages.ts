/** Longer than any known server holds a poll, but a dead connection must be noticed. */
const longestTimeoutMs = 120_000;
/** An agent must not hear of a call half a minute late, whatever the server asks for. */
const longestIntervalMs = 30_000;

type Message = Readonly<Record<string, unknown>> & { readonly channel: string };

/**
 * Makes of an answer what the library can work with. It throws on what is no Bayeux message, on a field of another type
 * than it expects, and on a word in `advice.reconnect` that it does not know, and then never polls again; it reckons with
 * whatever `advice.timeout` holds.
 * A body that is no batch at all is left to the library, which reports it as a failure.
 */
export function usableMessages(body: string): string | readonly Message[] {
  let batch: unknown;
  try {
    batch = JSON.parse(body);
  } catch {
    return body;
  }
  return Array.isArray(batch) ? batch.filter(isMessage).map(ofKnownTypes).map(whole).map(withUsableAdvice) : body;
}

function isMessage(item: unknown): item is Message {
  return typeof item === 'object' && item !== null && 'channel' in item && typeof item.channel === 'string';
}

/** Each field of a reply that is used beside `successful`, and what it must be. `failure` is none: the library makes it up where no reply came. */
const replyFields: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['channel', isText],
  ['id', isId],
  ['clientId', isText],
  ['supportedConnectionTypes', Array.isArray],
  ['subscription', isText],
  ['error', isText],
  // Looked into below.
  ['advice', isObject],
]);

/** Replies are the library's to read; what a channel says is not, only the id beside it. */
function ofKnownTypes(message: Message): Message {
  const isReply = message.channel.startsWith('/meta/');
  const isUsable = ([name, value]: readonly [string, unknown]): boolean =>
    isReply ? replyFields.get(name)?.(value) === true : name !== 'id' || isId(value);
  const usable = { ...Object.fromEntries(Object.entries(message).filter(isUsable)), channel: message.channel };
  return isReply ? { ...usable, successful: message['successful'] === true } : usable;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isId(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** The library stops without a word at a handshake that names no client and no way to poll: it has not succeeded. */
function whole(message: Message): Message {
  const { channel, successful, clientId, supportedConnectionTypes } = message;
  if (channel !== '/meta/handshake' || successful !== true) return message;
  const isWhole = typeof clientId === 'string' && Array.isArray(supportedConnectionTypes);
  if (!isWhole) return { ...message, successful: false };
  // Where it knows none of them it names them all.
  return { ...message, supportedConnectionTypes: supportedConnectionTypes.filter(isText) };
}

function withUsableAdvice(message: Message): Message {
  const { advice, ...rest } = message;
  if (!isObject(advice)) return rest;
  const { timeout, interval, reconnect, ...others } = advice;
  return {
    ...rest,
    advice: {
      ...others,
      ...milliseconds('timeout', timeout, longestTimeoutMs),
      ...milliseconds('interval', interval, longestIntervalMs),
      ...(isReconnect(reconnect, message) ? { reconnect } : {}),
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Nothing where the server did not say a time: then the library takes its own. */
function milliseconds(name: 'timeout' | 'interval', value: unknown, longestMs: number): Record<string, number> {
  const ms = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof ms !== 'number' || !Number.isFinite(ms)) return {};
  return { [name]: Math.min(Math.max(0, ms), longestMs) };
}

/** Where the server says nothing that is known, the library goes on polling. */
function isReconnect(word: unknown, { channel, successful }: Message): boolean {
  // The library does not expect to handshake again after a handshake that succeeded.
  const isPointless = channel === '/meta/handshake' && successful === true;
  return word === 'retry' || word === 'none' || (word === 'handshake' && !isPointless);
}

/** Longer than any known server holds a poll, but a dead connection must be noticed. */
const longestTimeoutMs = 120_000;
/** An agent must not hear of a call half a minute late, whatever the server asks for. */
const longestIntervalMs = 30_000;

type Message = Readonly<Record<string, unknown>> & { readonly channel: string };

/**
 * Turns a batch into one that the library can handle. The library throws on anything that is not a Bayeux message, on a
 * field of an unexpected type and on an unknown word in `advice.reconnect`, and then never polls again. It also uses
 * whatever `advice.timeout` holds. However many fields a message has, only the known ones are looked at.
 */
export function usableMessages(batch: readonly unknown[]): readonly Message[] {
  return batch.filter(isMessage).map((message) => (isReply(message) ? reply(message) : notification(message)));
}

function isReply({ channel }: Message): boolean {
  return channel.startsWith('/meta/');
}

function isMessage(item: unknown): item is Message {
  return typeof item === 'object' && item !== null && 'channel' in item && typeof item.channel === 'string';
}

/**
 * The fields of a reply that are used besides `successful`, and what each must be. `failure` is not one of them: the
 * library adds it where no reply came.
 */
const replyFields: Fields = new Map([
  ['channel', isText],
  ['id', isId],
  ['clientId', isText],
  ['supportedConnectionTypes', Array.isArray],
  ['subscription', isText],
  ['error', isText],
  // Its fields are checked below.
  ['advice', isObject],
]);

const notificationFields: Fields = new Map([
  ['id', isId],
  ['advice', isObject],
]);

/** The library reads replies. */
function reply(message: Message): Message {
  const successful = message['successful'] === true;
  const usable = { ...fieldsOf(message, replyFields), channel: message.channel, successful };
  return withUsableAdvice(checkedHandshake(usable));
}

/** Of a message of a channel the library reads only the id and the advice. */
function notification(message: Message): Message {
  const isUsable = (message['id'] === undefined || isId(message['id'])) && message['advice'] === undefined;
  if (isUsable) return message;
  const { channel, data } = message;
  return withUsableAdvice({ ...fieldsOf(message, notificationFields), channel, data });
}

type Fields = ReadonlyMap<string, (value: unknown) => boolean>;

function fieldsOf(message: Message, fields: Fields): Readonly<Record<string, unknown>> {
  const usable = [...fields].filter(([name, isUsable]) => Object.hasOwn(message, name) && isUsable(message[name]));
  return Object.fromEntries(usable.map(([name]) => [name, message[name]]));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isId(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** A handshake without a client id or a way to poll counts as failed: the library would stop silently. */
function checkedHandshake(message: Message): Message {
  const { channel, successful, clientId, supportedConnectionTypes } = message;
  if (channel !== '/meta/handshake' || successful !== true) return message;
  const isUsable = typeof clientId === 'string' && Array.isArray(supportedConnectionTypes);
  if (!isUsable) return { ...message, successful: false };
  // Where it supports none of them, the library names all of them in its report.
  return { ...message, supportedConnectionTypes: supportedConnectionTypes.filter(isText) };
}

function withUsableAdvice(message: Message): Message {
  const { advice, ...rest } = message;
  if (!isObject(advice)) return rest;
  const { timeout, interval, maxInterval, reconnect } = advice;
  return {
    ...rest,
    advice: {
      ...milliseconds('timeout', timeout, longestTimeoutMs),
      ...milliseconds('interval', interval, longestIntervalMs),
      ...(typeof maxInterval === 'number' ? { maxInterval } : {}),
      ...(isReconnect(reconnect, message) ? { reconnect } : {}),
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Empty where the server gave no time, so that the library uses its own. */
function milliseconds(name: 'timeout' | 'interval', value: unknown, longestMs: number): Record<string, number> {
  const ms = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof ms !== 'number' || !Number.isFinite(ms)) return {};
  return { [name]: Math.min(Math.max(0, ms), longestMs) };
}

/** Where the server gives no known advice, the library keeps polling. */
function isReconnect(word: unknown, { channel, successful }: Message): boolean {
  // The library does not expect to handshake again after a handshake that succeeded.
  const isPointless = channel === '/meta/handshake' && successful === true;
  return word === 'retry' || word === 'none' || (word === 'handshake' && !isPointless);
}

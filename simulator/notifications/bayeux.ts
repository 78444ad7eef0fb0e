import type { ServerResponse } from 'node:http';
import type { ServerMessage } from 'cometd-nodejs-server';
import { isChannelName } from './channelMatch';

/** Adds what Bayeux or CometD for Java require and cometd-nodejs-server leaves out. */

/** Bayeux: a handshake must be refused when no connection type is shared. */
export function offersLongPolling(message: ServerMessage): boolean {
  const types: unknown = message.supportedConnectionTypes;
  return !Array.isArray(types) || types.includes('long-polling');
}

/** The library would hold a poll for any connection type. A message that this refuses is answered as deleted. */
export function asksForLongPolling(message: ServerMessage): boolean {
  const type: unknown = message.connectionType;
  return message.channel !== '/meta/connect' || type === undefined || type === 'long-polling';
}

/** The library throws on a malformed name and on an unknown meta channel, so both are refused here. */
export function isPublicChannel(name: unknown): boolean {
  return isChannelName(name) && !name.startsWith('/meta/');
}

/** Every 402 must advise what to do (gws-protocol 4.6); the library does so only on handshake and connect. */
export function completeReply(message: ServerMessage, unknown: { isForgotten: boolean; error: string }): void {
  if (message.channel === '/meta/handshake' && message.successful === true) {
    message.minimumVersion = '1.0';
  }
  if (unknown.isForgotten && message.channel === '/meta/connect') {
    message.successful = false;
    message.error = unknown.error;
  }
  if (message.channel === '/meta/connect' && message.error?.startsWith('404') === true) {
    message.error = '400::connection_type_unsupported';
    message.advice = { reconnect: 'none' };
  }
  if (message.error?.startsWith('402') === true) {
    message.error = unknown.error;
    message.advice = { reconnect: 'handshake', interval: 0 };
  }
}

/** Keeps a JSESSIONID of the response, which the library would overwrite when it sets BAYEUX_BROWSER. */
export function keepEarlierCookies(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === 'set-cookie' && response.hasHeader(name)
      ? response.appendHeader(name, typeof value === 'number' ? String(value) : value)
      : setHeader(name, value);
}

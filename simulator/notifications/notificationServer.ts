import type { IncomingMessage, ServerResponse } from 'node:http';
import cometdNodeServer from 'cometd-nodejs-server';
import type { CometDServer, ServerSession } from 'cometd-nodejs-server';
import { asksForLongPolling, completeReply, isPublicChannel, keepEarlierCookies, offersLongPolling } from './bayeux';
import { BrowserCookies } from './browserCookies';
import { subscriptionCovers } from './channelMatch';
import type { Delivery } from './deliveryQueue';
import { appendReplies, splitHandshake } from './handshakeBatch';
import { HeldPolls } from './heldPolls';

export interface BayeuxRequest {
  readonly agent: string;
  readonly messages: readonly Readonly<Record<string, unknown>>[];
}

interface CometTiming {
  readonly cometTimeoutMs: number;
  readonly cometMaxIntervalMs: number;
  readonly needsBrowserCookie: boolean;
}

interface OwnedSession {
  readonly agent: string;
  readonly session: ServerSession;
}

export interface CometdSession {
  readonly id: string;
  readonly agent: string;
  readonly subscriptions: readonly string[];
  /** A long poll of this client is being held. */
  readonly isPolling: boolean;
}

/** The words of CometD 3.1 and of the releases before it (gws-protocol 4.6). */
export const unknownClientErrors = ['402::session_unknown', '402::Unknown client'] as const;

/**
 * With an error of 402 the client is told. `silent`: its poll ends normally, and its next request is judged afresh.
 * `cut`: the connection of its poll breaks.
 */
export type DropManner = (typeof unknownClientErrors)[number] | 'silent' | 'cut';

/** One CometD server for all agents. A message reaches only the sessions of its agent. */
export class NotificationServer {
  readonly #cometd: CometDServer;
  readonly #owned = new Map<string, OwnedSession>();
  readonly #polls = new HeldPolls();
  readonly #forgotten = new WeakSet<ServerSession>();
  /** Outlives `#owned`, because the poll of a dropped session is answered later. */
  readonly #owners = new WeakMap<ServerSession, string>();
  /** By agent: the error that tells a client that it is unknown. */
  readonly #unknownErrors = new Map<string, string>();
  readonly #cookies: BrowserCookies | undefined;
  /** The sessions that have polled; the first poll of a client is not held. */
  readonly #polled = new WeakSet<ServerSession>();
  #noteBrowser: (clientId: string) => void = () => undefined;
  #requesting = '';
  #extras: Readonly<Record<string, unknown>> = {};

  constructor(timing: CometTiming) {
    this.#cookies = timing.needsBrowserCookie ? undefined : new BrowserCookies();
    this.#cometd = cometdNodeServer.createCometDServer({
      timeout: timing.cometTimeoutMs,
      maxInterval: timing.cometMaxIntervalMs,
      browserCookiePath: '/',
    });
    this.#cometd.policy = {
      canHandshake: (_session, message, callback) => callback(undefined, offersLongPolling(message)),
      canCreate: (...[, , name, callback]) => callback(undefined, isPublicChannel(name)),
      canSubscribe: (...[, , channel, callback]) => callback(undefined, isPublicChannel(channel.name)),
      // Notifications go one way; a client that could publish could feed calls to other agents.
      canPublish: (...[, , , callback]) => callback(undefined, false),
    };
    this.#cometd.addListener('sessionAdded', (session: ServerSession) => this.#own(session));
    this.#cometd.addListener('sessionRemoved', (session: ServerSession) => {
      this.#owned.delete(session.id);
      this.#cookies?.forget(session.id);
    });
    this.#cometd.addExtension({
      incoming: (...[, , message, callback]) => callback(undefined, asksForLongPolling(message)),
      outgoing: (...[, , session, message, callback]) => {
        completeReply(message, this.#unknownError(session));
        Object.assign(message, this.#extras);
        callback(undefined, true);
      },
    });
  }

  handle(request: IncomingMessage, response: ServerResponse, bayeux: BayeuxRequest): void {
    const { served, refused } = splitHandshake(bayeux.messages);
    const body = served.map((message) => this.#withoutWait(this.#withoutForeignClient(message, bayeux.agent)));
    this.#noteBrowser = this.#cookies?.complete(request, body[0]?.['clientId']) ?? (() => undefined);
    keepEarlierCookies(response);
    appendReplies(response, refused);
    // The library starts counting maxInterval when an answer is out, and so would keep a client whose answer was cut.
    response.once('close', () => response.writableFinished || response.emit('finish'));
    this.#watchPoll(body[0], response);
    this.#requesting = bayeux.agent;
    this.#cometd.handle(Object.assign(request, { body }), response);
  }

  deliver({ agent, channel, data, extras }: Delivery): void {
    for (const { session } of this.#ownedBy(agent)) {
      if (session.subscriptions.some(({ name }) => subscriptionCovers(name, channel))) {
        this.#extras = extras ?? {};
        session.deliver(null, channel, data);
        this.#extras = {};
      }
    }
  }

  /** Returns how many CometD sessions were forgotten. */
  drop(agent: string | undefined, manner: DropManner): number {
    const dropped = this.#ownedBy(agent);
    for (const { session, agent: owner } of dropped) {
      // disconnect() ends a held poll by queueing the library's own disconnect message. A client that got it would give
      // up instead of shaking hands again, so the message is removed from the queue.
      session.addListener('queueDrain', (_session: ServerSession, queue: unknown[]) => queue.splice(0));
      if (manner === 'cut') {
        this.#polls.cut(session.id);
      } else if (manner !== 'silent') {
        this.#forgotten.add(session);
        this.#unknownErrors.set(owner, manner);
      }
      session.disconnect();
    }
    return dropped.length;
  }

  sessions(): readonly CometdSession[] {
    return this.#ownedBy(undefined).map(({ agent, session }) => ({
      id: session.id,
      agent,
      subscriptions: session.subscriptions.map(({ name }) => name),
      isPolling: this.#polls.has(session.id),
    }));
  }

  /** The agents who have subscribed to anything. */
  listeners(): readonly string[] {
    return this.sessions().flatMap(({ agent, subscriptions }) => (subscriptions.length > 0 ? [agent] : []));
  }

  close(): void {
    this.drop(undefined, 'silent');
    this.#cometd.close();
  }

  #watchPoll(message: Readonly<Record<string, unknown>> | undefined, response: ServerResponse): void {
    const owned = message?.['channel'] === '/meta/connect' ? this.#owned.get(String(message['clientId'])) : undefined;
    if (owned !== undefined) {
      this.#polls.watch(owned.session, response);
    }
  }

  /**
   * The error for a client that is no longer known. A reply to one has no session, whatever the library's types say.
   */
  #unknownError(session: ServerSession | null): { readonly isForgotten: boolean; readonly error: string } {
    const agent = (session !== null && this.#owners.get(session)) || this.#requesting;
    return {
      isForgotten: session !== null && this.#forgotten.has(session),
      error: this.#unknownErrors.get(agent) ?? unknownClientErrors[0],
    };
  }

  #own(session: ServerSession): void {
    this.#noteBrowser(session.id);
    this.#owners.set(session, this.#requesting);
    this.#owned.set(session.id, { agent: this.#requesting, session });
  }

  #ownedBy(agent: string | undefined): readonly OwnedSession[] {
    return [...this.#owned.values()].filter((owned) => agent === undefined || owned.agent === agent);
  }

  /** The first poll of a client always returns at once (gws-protocol 4.1). */
  #withoutWait(message: Record<string, unknown>): Record<string, unknown> {
    const session =
      message['channel'] === '/meta/connect' ? this.#owned.get(String(message['clientId']))?.session : undefined;
    if (session === undefined || this.#polled.has(session)) {
      return message;
    }
    this.#polled.add(session);
    return { ...message, advice: { timeout: 0 } };
  }

  /** Another agent's client id counts as unknown: 402. */
  #withoutForeignClient(message: Readonly<Record<string, unknown>>, agent: string): Record<string, unknown> {
    const { clientId } = message;
    const owner = typeof clientId === 'string' ? this.#owned.get(clientId)?.agent : undefined;
    return owner === undefined || owner === agent ? { ...message } : { ...message, clientId: '' };
  }
}

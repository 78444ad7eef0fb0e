import type { IncomingMessage, ServerResponse } from 'node:http';
import cometdNodeServer from 'cometd-nodejs-server';
import type { CometDServer, ServerSession } from 'cometd-nodejs-server';
import { asksForLongPolling, completeReply, isPublicChannel, keepEarlierCookies, offersLongPolling } from './bayeux';
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

/** `unknown`: the client is told 402. `silent`: its poll ends as if nothing had happened, the next request is judged anew. */
export type DropManner = 'unknown' | 'silent';

/** One CometD server for all agents; a message reaches only the sessions of the agent it is for. */
export class NotificationServer {
  readonly #cometd: CometDServer;
  readonly #owned = new Map<string, OwnedSession>();
  readonly #polls = new HeldPolls();
  readonly #forgotten = new WeakSet<ServerSession>();
  #requesting = '';
  #extras: Readonly<Record<string, unknown>> = {};

  constructor(timing: CometTiming) {
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
    this.#cometd.addListener('sessionRemoved', (session: ServerSession) => this.#owned.delete(session.id));
    this.#cometd.addExtension({
      incoming: (...[, , message, callback]) => callback(undefined, asksForLongPolling(message)),
      outgoing: (...[, , session, message, callback]) => {
        completeReply(message, this.#isForgotten(session));
        Object.assign(message, this.#extras);
        callback(undefined, true);
      },
    });
  }

  handle(request: IncomingMessage, response: ServerResponse, bayeux: BayeuxRequest): void {
    const { served, refused } = splitHandshake(bayeux.messages);
    const body = served.map((message) => this.#withoutForeignClient(message, bayeux.agent));
    keepEarlierCookies(response);
    appendReplies(response, refused);
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
    for (const { session } of dropped) {
      // disconnect() ends a held poll by queueing the library's own farewell, which would make a client give up
      // for good instead of shaking hands again: the poll ends, the farewell does not go out.
      session.addListener('queueDrain', (_session: ServerSession, queue: unknown[]) => queue.splice(0));
      if (manner === 'unknown') {
        this.#forgotten.add(session);
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

  /** A reply to an unknown client has no session, whatever the library's types say. */
  #isForgotten(session: ServerSession | null): boolean {
    return session !== null && this.#forgotten.has(session);
  }

  #own(session: ServerSession): void {
    this.#owned.set(session.id, { agent: this.#requesting, session });
  }

  #ownedBy(agent: string | undefined): readonly OwnedSession[] {
    return [...this.#owned.values()].filter((owned) => agent === undefined || owned.agent === agent);
  }

  /** A client id of somebody else is as good as none: 402. */
  #withoutForeignClient(message: Readonly<Record<string, unknown>>, agent: string): Record<string, unknown> {
    const { clientId } = message;
    const owner = typeof clientId === 'string' ? this.#owned.get(clientId)?.agent : undefined;
    return owner === undefined || owner === agent ? { ...message } : { ...message, clientId: '' };
  }
}

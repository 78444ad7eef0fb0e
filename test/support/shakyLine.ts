import { applyAll, applyEvent, emptyCallList, type CallList } from '../../electron/core/calls/callList';
import type { GwsEvent } from '../../electron/core/gws/event';
import type { HttpAnswer } from '../../electron/core/gws/httpPort';
import type { ListedCalls } from '../../electron/core/gws/user';
import type { CometEvents } from '../../electron/core/session/cometPort';
import { Session } from '../../electron/core/session/session';
import type { SessionListener } from '../../electron/core/session/sessionListener';
import { FakeClock, settle } from '../fakes/fakeClock';
import { FakeComet, type FakeConnection } from '../fakes/fakeComet';
import { aServer, FakeHttp, unreachable, type ServerParts } from '../fakes/fakeHttp';
import { FakeLogger, fixedRandom } from '../fakes/fakePorts';
import { anOrder } from './anOrder';

/** The facts about a call that a client and a server can compare. */
export interface ToldCall {
  readonly id: string;
  readonly state: string;
  readonly userData: Readonly<Record<string, unknown>>;
}

/** The moment of the state in an answer to a read: when the request arrived, or when the answer goes out. */
export type AnsweredAsOf = 'asked' | 'answered';

interface OpenRequest {
  readonly asOfAsked: HttpAnswer;
  answer(answer: HttpAnswer): void;
  asOfAnswered(): HttpAnswer;
}

/** Follows only the calls of the session. */
class CallFollower implements SessionListener {
  list: CallList = emptyCallList;
  stateChanged(): void {
    // The calls do not depend on it.
  }
  signedIn(): void {
    // It is the same agent each time.
  }
  channelsFailed(): void {
    // Calls come.
  }
  stateRead(_devices: unknown, listed: ListedCalls): void {
    this.list = applyAll(this.list, listed, 0);
  }
  event(event: GwsEvent): void {
    if (event.kind === 'call') this.list = applyEvent(this.list, event.call, 0);
  }
}

/**
 * The real session with a server whose answers wait until the test delivers them, and whose line breaks when the test
 * says so. Only the ports are fakes.
 */
export class ShakyLine {
  readonly log = new FakeLogger();
  private readonly clock = new FakeClock();
  private readonly comet = new FakeComet();
  private readonly calls = new Map<string, ToldCall>();
  private readonly ended = new Set<string>();
  private readonly requests: OpenRequest[] = [];
  private readonly follower = new CallFollower();
  private readonly session: Session;
  /** The messages on their way to the connected client. */
  private wire: { readonly to: FakeConnection | null; readonly told: ToldCall[] } = { to: null, told: [] };
  private isPollLost = false;
  /** The client that has stopped polling without reporting it. */
  private silent: FakeConnection | null = null;

  constructor() {
    const parts: ServerParts = {};
    const { answerer } = aServer(parts);
    const answerNow = (request: Parameters<typeof answerer>[0]): HttpAnswer => {
      parts.calls = [...this.calls.values()].map(asSent);
      const answer = answerer(request);
      if (answer instanceof Promise) throw new Error('this server answers at once');
      return answer;
    };
    const http = new FakeHttp((request) => {
      const asOfAsked = answerNow(request);
      return new Promise((answer) => {
        this.requests.push({ asOfAsked, answer, asOfAnswered: () => answerNow(request) });
      });
    });
    const { comet, clock, log } = this;
    this.session = new Session({ http, comet, clock, random: fixedRandom(), log }, this.follower);
  }

  async signIn(): Promise<void> {
    const result = this.session.signIn(anOrder());
    await this.settle();
    const { ok } = await result;
    if (!ok) throw new Error('not signed in');
  }

  /** Changes a call at the server, and notifies subscribers. An ended call stays ended. */
  change(id: string, state: string, userData: ToldCall['userData']): void {
    if (this.ended.has(id)) return;
    const call = { id, state, userData };
    if (state === 'Released') this.calls.delete(id);
    else this.calls.set(id, call);
    if (state === 'Released') this.ended.add(id);
    this.wireNow().push(call);
  }

  /** The next event arrives; CometD may deliver one twice. */
  deliver(times: number): void {
    if (!this.isFollowed() || this.isPollLost) return;
    const told = this.wireNow().shift();
    if (told === undefined) return;
    for (let time = 0; time < times; time += 1) this.tell(this.comet.last.events, told);
  }

  /** An earlier client reports an event after its end. */
  speakLate(id: string): void {
    const [earlier] = this.comet.connections;
    if (earlier?.isClosed === true) this.tell(earlier.unruly, { id, state: 'Ringing', userData: {} });
  }

  /** The poll fails, with or without messages in it. */
  losePoll(isCarrying: boolean): void {
    if (!this.isFollowed() || this.isPollLost) return;
    if (isCarrying) this.wireNow().length = 0;
    this.isPollLost = true;
    this.comet.last.events.interrupted({ code: 'timedOut', host: 'gws.example' }, 1_000);
  }

  pollAgain(): void {
    if (!this.isFollowed() || !this.isPollLost) return;
    this.isPollLost = false;
    this.comet.last.events.resumed();
  }

  /** The server forgets the client and its messages. */
  forgetClient(): void {
    if (!this.isFollowed()) return;
    this.isPollLost = false;
    this.comet.last.events.lost({ kind: 'unknownClient', waitMs: 0 });
  }

  /** The client stops polling silently, although the next poll was due in a second. */
  fallSilent(): void {
    if (!this.isFollowed()) return;
    this.comet.last.events.pollExpected(1_000);
    this.silent = this.comet.last;
  }

  sleepAndWake(): void {
    this.session.wokeUp();
  }

  /** Answers one of the pending reads, not always the oldest. */
  answer(which: number, asOf: AnsweredAsOf | 'never'): void {
    const [request] = this.requests.splice(which % Math.max(1, this.requests.length), 1);
    if (asOf === 'never') request?.answer(unreachable());
    else if (request !== undefined) request.answer(asOf === 'asked' ? request.asOfAsked : request.asOfAnswered());
  }

  async pass(ms: number): Promise<void> {
    await this.clock.advance(ms);
  }

  /** The line holds: everything pending arrives, and every retry is made. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20 && !this.isAtRest(); turn += 1) {
      this.pollAgain();
      while (this.requests.length > 0) {
        this.answer(0, 'asked');
        await settle();
      }
      for (let left = this.wireNow().length; left > 0; left -= 1) this.deliver(1);
      await settle();
      if (!this.isAtRest()) await this.clock.advance(61_000);
    }
  }

  /** Nothing is pending, so the client's state is final. */
  isAtRest(): boolean {
    const isQuiet = this.wireNow().length === 0 && this.requests.length === 0;
    return isQuiet && this.isFollowed() && !this.isPollLost && this.session.state.kind === 'connected';
  }

  onServer(): readonly ToldCall[] {
    return [...this.calls.values()];
  }

  onScreen(): CallList['calls'] {
    return this.follower.list.calls;
  }

  /** When a new client has subscribed, messages to the earlier one are lost. */
  private wireNow(): ToldCall[] {
    const to = this.comet.connections.at(-1) ?? null;
    if (this.wire.to !== to) {
      this.wire = { to, told: [] };
      this.isPollLost = false;
    }
    return this.wire.told;
  }

  private isFollowed(): boolean {
    this.wireNow();
    const last = this.comet.connections.at(-1);
    return last !== undefined && !last.isClosed && last !== this.silent;
  }

  private tell(events: CometEvents, told: ToldCall): void {
    const data = { messageType: 'CallStateChangeMessage', notificationType: 'StatusChange', call: asSent(told) };
    events.message('/v2/me/calls', { data });
  }
}

function asSent({ id, state, userData }: ToldCall): unknown {
  return { id, callUuid: id, state, userData, callType: 'Inbound', capabilities: ['Hold'] };
}

import type { GwsApi } from '../../electron/core/gws/gwsApi';
import type { CallFailure } from '../../electron/core/gws/gwsFailure';
import { openGws } from '../../electron/core/gws/gwsV2Api';
import { fail, succeed, type Result } from '../../electron/core/kernel/result';
import type { Obstacle, Operation, OperationOrder, Subject } from '../../electron/core/operations/operation';
import { OperationRunner } from '../../electron/core/operations/operationRunner';
import { FakeClock } from '../fakes/fakeClock';
import { FakeHttp, unauthenticated } from '../fakes/fakeHttp';
import { countingIds, FakeLogger } from '../fakes/fakePorts';

/** The known states of calls. */
export type Calls = Readonly<Record<string, 'Ringing' | 'Established' | 'Held' | 'Released'>>;
export type Kind = 'hold' | 'retrieve' | 'hangUp' | 'transfer';

const from = {
  hold: ['Established'],
  retrieve: ['Held'],
  hangUp: ['Ringing', 'Established', 'Held'],
  transfer: ['Established', 'Held'],
} as const;
const to = { hold: 'Held', retrieve: 'Established', hangUp: 'Released', transfer: 'Released' } as const;
export const turns = { hold: 'inTurn', retrieve: 'inTurn', hangUp: 'atOnce', transfer: 'leaving' } as const;

export function isPossible(kind: Kind, state: Calls[string] | undefined): boolean {
  return from[kind].some((one) => one === state);
}

type Answer = Result<null, CallFailure>;

export interface Sent {
  /** The number of the request that it belongs to, from 0. */
  readonly asking: number;
  readonly kind: Kind;
  readonly callId: string;
  readonly api: GwsApi;
  readonly limitMs: number;
  /** When it was sent, on the monotonic clock, and the states of the calls then. */
  readonly atMs: number;
  readonly calls: Calls;
  readonly answer: (answer: Answer) => void;
  readonly break: (error: Error) => void;
}

export const taken: Answer = succeed(null);
export const network = (mayHaveArrived: boolean): Answer =>
  fail({ kind: 'network', problem: { code: 'timedOut', host: 'gws.example' }, mayHaveArrived });
export const refused = (said: string): Answer => fail({ kind: 'refused', httpStatus: 500, statusCode: 4, said });

export function aConnection(): GwsApi {
  const server = { base: 'https://gws.example', origin: 'https://gws.example', host: 'gws.example' };
  return openGws({ http: new FakeHttp(() => unauthenticated), clock: new FakeClock() }, server);
}

export function callSubject(callId: string): Subject {
  return { of: 'call', callId };
}

/** A runner with two calls, whose requests and re-reads wait for the test. */
export class OperationDesk {
  readonly clock = new FakeClock();
  readonly log = new FakeLogger();
  readonly sent: Sent[] = [];
  readonly rereads: ((isRead: boolean) => void)[] = [];
  expiredSessions = 0;
  shown: readonly Operation<Kind>[] = [];
  calls: Calls = { A: 'Established', B: 'Established' };
  readonly runner: OperationRunner<Calls, Kind>;

  constructor(readonly api: GwsApi = aConnection()) {
    const calls = (): Calls => this.calls;
    this.runner = new OperationRunner<Calls, Kind>(
      { clock: this.clock, ids: countingIds(), log: this.log },
      {
        get state() {
          return calls();
        },
        operationsChanged: (operations) => {
          this.shown = operations;
        },
        sessionExpired: () => {
          this.expiredSessions += 1;
        },
      },
    );
    this.runner.connectionChanged(api);
  }

  /** `others`: other calls that it affects. */
  ask(kind: Kind, callId: string, ...others: readonly string[]): Promise<Operation<Kind>> {
    return this.runner.run(this.order(kind, callId, others));
  }

  /** Delivers an event with the state of a call. */
  tell(callId: string, state: Calls[string]): void {
    this.calls = { ...this.calls, [callId]: state };
    this.runner.stateChanged();
  }

  /** The states of the shown operations, oldest first. */
  get states(): readonly string[] {
    return this.shown.map(({ progress }) => progress.state);
  }

  /** What keeps every operation waiting. */
  obstacle: Obstacle | null = null;

  private askings = 0;

  private order(kind: Kind, callId: string, others: readonly string[]): OperationOrder<Calls, Kind> {
    const asking = this.askings++;
    return {
      kind,
      about: [callId, ...others].map(callSubject),
      turn: turns[kind],
      isDoneWhenTaken: false,
      isUpToOthers: kind === 'transfer',
      obstacle: () => this.obstacle,
      possibility: (calls) => (isPossible(kind, calls[callId]) ? (this.obstacle === null ? 'now' : 'later') : 'never'),
      isSeen: (calls) => calls[callId] === to[kind],
      send: (api, timeLeft) =>
        new Promise((answer, reject) => {
          const limitMs = timeLeft();
          const atMs = this.clock.monotonicMs();
          this.sent.push({ asking, kind, callId, api, limitMs, atMs, calls: this.calls, answer, break: reject });
        }),
      reread: () => new Promise((read) => this.rereads.push(read)),
    };
  }
}

import { beforeEach, describe, expect, it } from 'vitest';
import { Session } from '../../../../electron/core/session/session';
import { FakeClock, settle } from '../../../fakes/fakeClock';
import { FakeComet } from '../../../fakes/fakeComet';
import { aServer, FakeHttp } from '../../../fakes/fakeHttp';
import { FakeLogger, fixedRandom } from '../../../fakes/fakePorts';
import { anOrder } from '../../../support/anOrder';

/** Each event keeps the program busy so long: a slice has room for three. */
const costMs = 3;
const inASlice = 3;

describe('a burst of notifications', () => {
  let clock: FakeClock;
  let comet: FakeComet;
  let http: FakeHttp;
  let session: Session;
  let log: FakeLogger;
  /** What reached the agent's calls: ids of events, and `read` for an answer of a whole state. */
  let told: string[];

  beforeEach(async () => {
    clock = new FakeClock();
    comet = new FakeComet();
    log = new FakeLogger();
    told = [];
    http = new FakeHttp(aServer().answerer);
    session = new Session(
      { http, comet, clock, random: fixedRandom(), log },
      {
        stateChanged: () => undefined,
        signedIn: () => void told.push('signed in'),
        channelsFailed: () => undefined,
        stateRead: () => void told.push('read'),
        event: (event) => {
          if (event.kind === 'call') told.push(event.call.id);
          clock.spend(costMs);
        },
      },
    );
    expect(await session.signIn(anOrder())).toEqual({ ok: true, value: null });
    told = [];
  });

  function pushCalls(from: number, count: number): readonly string[] {
    const ids = Array.from({ length: count }, (_, index) => String(from + index));
    const { events } = comet.last;
    for (const id of ids) {
      events.message('/v2/me/calls', {
        data: { messageType: 'CallStateChangeMessage', call: { id, state: 'Ringing' } },
      });
    }
    return ids;
  }

  it('that a lost connection leaves is told in slices, and before the state that is read then', async () => {
    const ids = pushCalls(0, 500);
    comet.last.events.lost({ kind: 'unknownClient', waitMs: 0 });
    expect(told).toHaveLength(inASlice);
    while (session.state.kind !== 'connected') await clock.advance(50);
    expect(told).toEqual([...ids, 'signed in', 'read']);
  });

  it('before a poll that came through again is told in slices, and before the state that is read then', async () => {
    const { events } = comet.last;
    events.interrupted({ code: 'timedOut', host: 'gws.example' }, 1_000);
    const before = pushCalls(0, 500);
    events.resumed();
    expect(told.length).toBeLessThanOrEqual(2 * inASlice);
    const after = pushCalls(500, 500);
    while (session.state.kind !== 'connected') await clock.advance(1);
    expect(told.length).toBeLessThanOrEqual(before.length + 1 + 2 * inASlice);
    await clock.advance(10_000);
    expect(told).toEqual([...before, 'read', ...after]);
  });

  it('is told before the agent is signed out', async () => {
    const ids = pushCalls(0, 500);
    const signedOut = session.signOut();
    expect(told).toHaveLength(inASlice);
    await clock.advance(10_000);
    await signedOut;
    expect(told).toEqual(ids);
  });

  it('that goes on without end is not remembered without end: the state is read again', async () => {
    pushCalls(0, 100_000);
    expect(session.state).toMatchObject({ kind: 'reconnecting', cause: { code: 'notificationSessionLost' } });
    expect(log.lines.filter((line) => line.includes('too many'))).toHaveLength(1);
    while (session.state.kind !== 'connected') await clock.advance(1_000);
    expect(told.at(-1)).toBe('read');
    expect(told.length).toBeLessThan(11_000);
    expect(comet.openConnections).toHaveLength(1);
  });

  it('during a read is bounded too', async () => {
    const answer = http.answerer;
    http.answerer = async (request) => {
      await new Promise<void>((resolve) => clock.after(9_000, resolve));
      return answer(request);
    };
    const { events } = comet.last;
    events.interrupted({ code: 'timedOut', host: 'gws.example' }, 1_000);
    events.resumed();
    await settle();
    pushCalls(0, 100_000);
    expect(told).toEqual([]);
    while (session.state.kind !== 'connected') await clock.advance(1_000);
    expect(told).toEqual(['signed in', 'read']);
  });

  it('that Wrapkey has no use for pushes nothing else out of the log', async () => {
    const { events } = comet.last;
    for (let count = 0; count < 5_000; count += 1)
      events.message('/v2/me', { data: { messageType: `X${String(count)}` } });
    await clock.advance(10_000);
    expect(log.lines.filter((line) => line.includes('ignored'))).toEqual([
      'info notification ignored {"channel":"/v2/me","reason":"other message type"}',
      'info notification ignored {"channel":"/v2/me","reason":"other message type","count":4999}',
    ]);
  });
});

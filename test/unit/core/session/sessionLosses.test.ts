import { beforeEach, describe, expect, it } from 'vitest';
import { Session } from '../../../../electron/core/session/session';
import { FakeClock } from '../../../fakes/fakeClock';
import { FakeComet } from '../../../fakes/fakeComet';
import { aServer, FakeHttp } from '../../../fakes/fakeHttp';
import { FakeLogger, fixedRandom } from '../../../fakes/fakePorts';
import { anOrder } from '../../../support/anOrder';

describe('the session that loses its connection', () => {
  let clock: FakeClock;
  let comet: FakeComet;
  let session: Session;

  beforeEach(() => {
    clock = new FakeClock();
    comet = new FakeComet();
    const http = new FakeHttp(aServer().answerer);
    session = new Session(
      { http, comet, clock, random: fixedRandom(), log: new FakeLogger() },
      {
        stateChanged: () => undefined,
        signedIn: () => undefined,
        channelsFailed: () => undefined,
        stateRead: () => undefined,
        event: () => undefined,
      },
    );
  });

  async function signedIn(): Promise<void> {
    expect(await session.signIn(anOrder())).toEqual({ ok: true, value: null });
  }

  it('comes back within seconds each time that a server drops it soon, and never hammers one that does so at once', async () => {
    await signedIn();
    const waitsMs: number[] = [];
    for (let loss = 0; loss < 20; loss += 1) {
      const lostAtMs = clock.monotonicMs();
      comet.last.events.lost({ kind: 'unknownClient', waitMs: 0 });
      while (session.state.kind !== 'connected') await clock.advance(50);
      waitsMs.push(clock.monotonicMs() - lostAtMs);
    }
    expect(waitsMs[0]).toBeLessThanOrEqual(500);
    expect(Math.max(...waitsMs)).toBeLessThanOrEqual(4_000);
    expect(clock.monotonicMs()).toBeGreaterThan(60_000);
  });

  it('is not connected any more when no poll is under way or due', async () => {
    await signedIn();
    comet.last.events.pollExpected(45_000);
    await clock.advance(44_000);
    comet.last.events.pollExpected(45_000);
    await clock.advance(44_999);
    expect(session.state.kind).toBe('connected');
    await clock.advance(1);
    expect(session.state).toMatchObject({ kind: 'reconnecting', cause: { code: 'timedOut', host: 'gws.example' } });
    await clock.advance(2_000);
    expect(session.state.kind).toBe('connected');
    expect(comet.openConnections).toHaveLength(1);
  });

  it('looks after the polls of the new client only, after sleep', async () => {
    await signedIn();
    comet.last.events.pollExpected(45_000);
    session.wokeUp();
    await clock.advance(2_000);
    comet.last.events.pollExpected(600_000);
    await clock.advance(60_000);
    expect(session.state.kind).toBe('connected');
    expect(comet.connections).toHaveLength(2);
  });

  it('does not wait for ever for a server that says nothing of the subscriptions', async () => {
    comet.opensAtOnce = false;
    const result = session.signIn(anOrder());
    await clock.advance(60_000);
    expect(await result).toEqual({ ok: false, failure: { code: 'timedOut', host: 'gws.example' } });
    expect(comet.openConnections).toHaveLength(0);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { Session } from '../../../../electron/core/session/session';
import { FakeClock, settle } from '../../../fakes/fakeClock';
import { FakeComet } from '../../../fakes/fakeComet';
import { aServer, FakeHttp } from '../../../fakes/fakeHttp';
import { FakeLogger, fixedRandom } from '../../../fakes/fakePorts';
import { anOrder } from '../../../support/anOrder';

const nobody = {
  stateChanged: () => undefined,
  signedIn: () => undefined,
  channelsFailed: () => undefined,
  stateRead: () => undefined,
  event: () => undefined,
};

describe('the session', () => {
  let clock: FakeClock;
  let http: FakeHttp;
  let comet: FakeComet;
  let session: Session;

  beforeEach(() => {
    clock = new FakeClock();
    http = new FakeHttp(aServer().answerer);
    comet = new FakeComet();
    session = new Session({ http, comet, clock, random: fixedRandom(), log: new FakeLogger() }, nobody);
  });

  it('does not trust a connection that slept', async () => {
    await session.signIn(anOrder());
    session.wokeUp();
    await clock.advance(2_000);
    expect(session.state.kind).toBe('connected');
    expect(comet.connections).toHaveLength(2);
    expect(comet.openConnections).toHaveLength(1);
  });

  it('lets nothing of an agent out after signing out', async () => {
    await session.signIn(anOrder());
    await session.signOut();
    const before = http.requests.length;
    expect(await comet.last.request.post('https://gws.example/api/v2/notifications', '[]', 1_000).answer).toMatchObject(
      {
        kind: 'failed',
        mayHaveArrived: false,
      },
    );
    expect(http.requests).toHaveLength(before);
  });

  it('answers a sign-in that is overtaken by stopping', async () => {
    comet.opensAtOnce = false;
    const result = session.signIn(anOrder());
    await settle();
    session.stop();
    expect(await result).toMatchObject({ ok: false });
  });
});

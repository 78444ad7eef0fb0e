import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../../electron/core/gws/httpPort';
import { Session } from '../../../../electron/core/session/session';
import { FakeClock } from '../../../fakes/fakeClock';
import { FakeComet } from '../../../fakes/fakeComet';
import { FakeHttp, unauthenticated } from '../../../fakes/fakeHttp';
import { FakeLogger, fixedRandom } from '../../../fakes/fakePorts';
import { anOrder } from '../../../support/anOrder';

const hangsUp: HttpAnswer = {
  kind: 'failed',
  problem: { code: 'connectionLost', host: 'gws.example' },
  mayHaveArrived: true,
};
const nobodyListens = {
  stateChanged: () => undefined,
  signedIn: () => undefined,
  channelsFailed: () => undefined,
  stateRead: () => undefined,
  event: () => undefined,
};

function aSession(answerer: FakeHttp['answerer']): Session {
  const http = new FakeHttp(answerer);
  const ports = { http, comet: new FakeComet(), clock: new FakeClock(), random: fixedRandom(), log: new FakeLogger() };
  return new Session(ports, nobodyListens);
}

describe('a server that hangs up without a word', () => {
  it.each([
    ['http://gws.example', { code: 'wrongScheme', host: 'gws.example', asked: 'http' }],
    ['https://gws.example', { code: 'connectionLost', host: 'gws.example' }],
  ])('may want https where it was asked at %s', async (server, failure) => {
    expect(await aSession(() => hangsUp).signIn(anOrder({ server }))).toEqual({ ok: false, failure });
  });

  it('speaks http where it has answered once', async () => {
    const session = aSession(({ credentials }) => (credentials === null ? unauthenticated : hangsUp));
    expect(await session.signIn(anOrder({ server: 'http://gws.example' }))).toEqual({
      ok: false,
      failure: { code: 'connectionLost', host: 'gws.example' },
    });
  });
});

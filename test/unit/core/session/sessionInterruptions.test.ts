import { beforeEach, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../../electron/core/gws/httpPort';
import { Session } from '../../../../electron/core/session/session';
import { FakeClock, settle } from '../../../fakes/fakeClock';
import { FakeComet } from '../../../fakes/fakeComet';
import { aServer, FakeHttp, json } from '../../../fakes/fakeHttp';
import { FakeLogger, fixedRandom } from '../../../fakes/fakePorts';
import { SessionRecorder } from '../../../fakes/sessionRecorder';
import { anOrder } from '../../../support/anOrder';

describe('the session whose connection is interrupted', () => {
  let clock: FakeClock;
  let http: FakeHttp;
  let comet: FakeComet;
  let server: ReturnType<typeof aServer>;
  let recorder: SessionRecorder;
  let session: Session;

  beforeEach(() => {
    clock = new FakeClock();
    server = aServer();
    http = new FakeHttp(server.answerer);
    comet = new FakeComet();
    recorder = new SessionRecorder();
    session = new Session({ http, comet, clock, random: fixedRandom(), log: new FakeLogger() }, recorder);
  });

  async function signedIn(): Promise<void> {
    expect(await session.signIn(anOrder())).toEqual({ ok: true, value: null });
  }

  it('says when it comes back after the network was lost, and reads the state again', async () => {
    await signedIn();
    comet.last.events.interrupted({ code: 'connectionLost', host: 'gws.example' }, 4_000);
    expect(session.state).toEqual({
      kind: 'reconnecting',
      cause: { code: 'connectionLost', host: 'gws.example' },
      retryAtMs: clock.nowMs() + 4_000,
    });
    comet.last.events.resumed();
    await settle();
    expect(session.state.kind).toBe('connected');
    expect(recorder.order.filter((what) => what.startsWith('read'))).toHaveLength(2);
    expect(comet.connections).toHaveLength(1);
  });

  it('reads the state once more when the line broke while it was being read', async () => {
    await signedIn();
    const problem = { code: 'connectionLost', host: 'gws.example' } as const;
    comet.last.events.interrupted(problem, 1_000);
    comet.last.events.resumed();
    comet.last.events.interrupted(problem, 1_000);
    await settle();
    expect(session.state.kind).toBe('reconnecting');
    comet.last.events.resumed();
    await settle();
    expect(session.state.kind).toBe('connected');
  });

  it('signs in again when reading the state finds the session expired', async () => {
    await signedIn();
    comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    server.forgetSessions();
    comet.last.events.resumed();
    await clock.advance(5_000);
    expect(session.state.kind).toBe('connected');
  });

  it('takes no answer that is older than the last interruption', async () => {
    await signedIn();
    const waiting: ((answer: HttpAnswer) => void)[] = [];
    http.answerer = () => new Promise((resolve) => waiting.push(resolve));
    const me = (calls: readonly unknown[]): HttpAnswer => json({ statusCode: 0, user: { id: 'user-1', calls } });
    comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    comet.last.events.resumed();
    comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    comet.last.events.resumed();
    await settle();
    waiting[1]?.(me([]));
    await settle();
    waiting[0]?.(me([{ id: 'OLD', state: 'Established' }]));
    await settle();
    expect(recorder.order.filter((what) => what.startsWith('read'))).toEqual(['read 0 calls', 'read 0 calls']);
    expect(session.state.kind).toBe('connected');
  });
});

import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { aServer, json, type Answerer } from '../../../fakes/fakeHttp';
import { anApplication, jdoe, type TestApplication } from '../../../support/anApplication';

const input = { method: 'password', ...jdoe, keep: true } as const;
const operations = ({ http }: TestApplication): readonly unknown[] =>
  http.requests.flatMap(({ method, body }) =>
    method === 'POST' && body !== null ? [JSON.parse(body) as unknown] : [],
  );

const voice = { channel: 'voice', statusCode: 0 };
const multimedia = { channel: 'multimedia', statusCode: 4 };
const voiceFailed = [
  { channel: 'voice', statusCode: 4, statusMessage: 'No such place' },
  { channel: 'multimedia', statusCode: 4, statusMessage: 'No such place' },
];

async function anAgentWith(
  session: unknown,
  deviceState: string,
  started: ReturnType<Answerer> = json({ statusCode: 0 }),
): Promise<TestApplication> {
  const server = aServer({ devices: [{ id: 'DEVICE1', userState: { state: deviceState } }] });
  const answerer: Answerer = (request) => (request.method === 'POST' ? started : server.answerer(request));
  const app = anApplication({ session }, { ...server, answerer });
  await app.application.start();
  return app;
}

describe('the contact-centre session', () => {
  it('belongs to another desktop unless the policy says otherwise', async () => {
    const app = await anAgentWith({}, 'LoggedOut');
    await app.commands.signIn(input);
    await app.commands.signOut({ force: true, forget: false });
    expect(operations(app)).toEqual([]);
  });

  it('is started where it is Wrapkey’s own, after the subscriptions, at the place of the policy', async () => {
    const app = await anAgentWith({ mode: 'own', place: 'Desk 12' }, 'LoggedOut');
    expect(await app.commands.signIn(input)).toMatchObject({ ok: true });
    expect(operations(app)).toEqual([
      { operationName: 'StartContactCenterSession', channels: ['voice'], place: 'Desk 12' },
    ]);
    expect(app.comet.connections).toHaveLength(1);
  });

  it('is not started again while the agent is logged in', async () => {
    const app = await anAgentWith({ mode: 'own' }, 'NotReady');
    await app.commands.signIn(input);
    expect(operations(app)).toEqual([]);
  });

  it('ends with the sign-out, as the last request', async () => {
    const app = await anAgentWith({ mode: 'own' }, 'Ready');
    await app.commands.signIn(input);
    await app.commands.signOut({ force: true, forget: false });
    expect(operations(app)).toEqual([{ operationName: 'EndContactCenterSession' }]);
    expect(app.http.requests.at(-1)?.method).toBe('POST');
  });

  it.each([
    ['refused', json({ statusCode: 4, statusMessage: 'No such place' }, 500), 4],
    ['only partly started', json({ statusCode: 7, statusMessage: 'No such place' }), 7],
    ['started without its calls', json({ statusCode: 7, failed: voiceFailed, succeeded: [multimedia] }), 7],
    ['started for nothing that is said', json({ statusCode: 7, failed: voiceFailed.slice(1) }), 7],
  ])('that is %s is told with what GWS said', async (_name, answer, statusCode) => {
    const app = await anAgentWith({ mode: 'own' }, 'LoggedOut', answer);
    expect(await app.commands.signIn(input)).toMatchObject({
      failure: { code: 'gwsError', statusCode, said: 'No such place' },
    });
  });
});

describe('a contact-centre session with calls and without other channels', () => {
  const partly = json({ statusCode: 7, failed: [{ ...multimedia, statusMessage: 'No licence' }], succeeded: [voice] });

  it('is a good sign-in, and says what could not be started', async () => {
    const app = await anAgentWith({ mode: 'own' }, 'LoggedOut', partly);
    expect(await app.commands.signIn(input)).toMatchObject({ ok: true });
    expect(app.application.snapshot().connection.state).toBe('connected');
    expect(app.application.snapshot().notices).toContainEqual({ code: 'channelsFailed', said: 'No licence' });
  });

  it('is not spoken of any more after the sign-out', async () => {
    const app = await anAgentWith({ mode: 'own' }, 'LoggedOut', partly);
    await app.commands.signIn(input);
    await app.commands.signOut({ force: true, forget: false });
    expect(app.application.snapshot().notices).toEqual([]);
  });
});

describe('a connection that comes back', () => {
  async function reconnectsAfter(devices: readonly unknown[] | null): Promise<readonly unknown[]> {
    const parts = { devices: [{ id: 'DEVICE1', userState: { state: 'Ready' } }] };
    const server = aServer(parts);
    const answerer: Answerer = (request) =>
      request.method === 'POST' ? json({ statusCode: 0 }) : server.answerer(request);
    const app = anApplication({ session: { mode: 'own' } }, { ...server, answerer });
    await app.application.start();
    await app.commands.signIn(input);
    const loggedOut = [{ id: 'DEVICE1', userState: { state: 'LoggedOut' } }];
    if (devices !== null) {
      app.comet.last.events.message('/v2/me/devices', { data: { messageType: 'DeviceStateChangeMessage', devices } });
    }
    parts.devices = loggedOut;
    app.comet.last.events.lost({ kind: 'unknownClient', waitMs: 0 });
    await app.clock.advance(60_000);
    expect(app.application.session.state.kind).toBe('connected');
    return operations(app);
  }

  it('starts the session again that went with a node of the server', async () => {
    expect(await reconnectsAfter(null)).toMatchObject([{ operationName: 'StartContactCenterSession' }]);
  });

  it('does not log in again whom a supervisor has logged out', async () => {
    expect(await reconnectsAfter([{ id: 'DEVICE1', userState: { state: 'LoggedOut' } }])).toEqual([]);
  });

  it('starts the session again for the device that is still needed when another has logged out', async () => {
    const second = [{ id: 'DEVICE2', userState: { state: 'LoggedOut' } }];
    expect(await reconnectsAfter(second)).toMatchObject([{ operationName: 'StartContactCenterSession' }]);
  });
});

it('is ended again when the sign-in that started it is cancelled', async () => {
  const app = await anAgentWith({ mode: 'own' }, 'LoggedOut');
  app.comet.opensAtOnce = true;
  const answer = app.http.answerer;
  let go: () => void = () => undefined;
  app.http.answerer = async (request) => {
    if (request.body?.includes('StartContactCenterSession') === true)
      await new Promise<void>((resolve) => (go = resolve));
    return answer(request);
  };
  const result = app.commands.signIn(input);
  await settle();
  await app.commands.cancelSignIn(undefined);
  go();
  await result;
  await settle();
  expect(operations(app).at(-1)).toEqual({ operationName: 'EndContactCenterSession' });
});

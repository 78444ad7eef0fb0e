import { describe, expect, it } from 'vitest';
import { json, aServer, unreachable, type Answerer, type ServerParts } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const hour = 3_600_000;
const codes = (...names: readonly string[]) => names.map((name) => ({ name, displayName: name }));

type Changing = { -readonly [Part in keyof ServerParts]: ServerParts[Part] };

async function anAgent(parts: Changing = { dispositions: codes('Referred', 'Resolved') }) {
  const app = await signedInApplication({}, aServer(parts));
  return { app, parts };
}

function shown({ application }: TestApplication): readonly string[] {
  const { dispositions } = application.snapshot();
  return dispositions.state === 'loaded' ? dispositions.nodes.map((node) => node.displayName) : [dispositions.state];
}

const readAgain = ({ commands }: TestApplication) => commands.readCodesAgain(undefined);

describe('codes that change while an agent stays signed in', () => {
  it('are shown some hours later by themselves', async () => {
    const { app, parts } = await anAgent();
    parts.dispositions = codes('Referred', 'New');
    await app.clock.advance(hour);
    expect(shown(app)).toEqual(['Referred', 'Resolved']);
    await app.clock.advance(3 * hour);
    expect(shown(app)).toEqual(['Referred', 'New']);
  });

  it('are read again and again', async () => {
    const { app, parts } = await anAgent();
    await app.clock.advance(24 * hour);
    parts.dispositions = codes('New');
    await app.clock.advance(4 * hour);
    expect(shown(app)).toEqual(['New']);
  });

  it('are not even asked for during a call, and come soon after it', async () => {
    const { app, parts } = await anAgent();
    app.call({ state: 'Established' });
    parts.dispositions = codes('New');
    const before = app.http.requests.length;
    await app.clock.advance(5 * hour);
    expect(app.http.requests).toHaveLength(before);
    app.call({ state: 'Released', capabilities: [], userData: { DispositionCode: 'Referred' } });
    await app.clock.advance(2 * 60_000);
    expect(shown(app)).toEqual(['New']);
  });

  it('come soon after a connection that was not there when it was time to read them', async () => {
    const { app, parts } = await anAgent();
    const { answerer } = app.http;
    app.http.answerer = () => unreachable();
    app.comet.last.events.lost({ kind: 'network', problem: { code: 'noNetwork' } });
    await app.clock.advance(5 * hour);
    parts.dispositions = codes('New');
    app.http.answerer = answerer;
    await app.clock.advance(3 * 60_000);
    expect(shown(app)).toEqual(['New']);
  });

  it('are read at once when the agent asks for it', async () => {
    const { app, parts } = await anAgent();
    expect(await readAgain(app)).toEqual({ ok: true, value: { codes: 'same' } });
    parts.dispositions = codes('New');
    expect(await readAgain(app)).toEqual({ ok: true, value: { codes: 'changed' } });
    expect(shown(app)).toEqual(['New']);
  });

  it.each([
    ['a call is live', (app: TestApplication) => app.call({ state: 'Established' })],
    ['a call rings', (app: TestApplication) => app.call({ state: 'Ringing' })],
    [
      'a wrap-up is open',
      (app: TestApplication) => {
        app.call({ state: 'Established' });
        app.call({ state: 'Released', capabilities: [] });
      },
    ],
    ['a code is chosen in the ledger', (app: TestApplication) => app.application.update({ page: 'ledger' })],
  ])('do not move under the hand while %s', async (_name, arrange) => {
    const { app, parts } = await anAgent();
    arrange(app);
    parts.dispositions = codes('New', 'Referred', 'Resolved');
    expect(await readAgain(app)).toEqual({ ok: true, value: { codes: 'waiting' } });
    expect(shown(app)).toEqual(['Referred', 'Resolved']);
  });

  it('take their place when the call has its code and it has gone out', async () => {
    const { app, parts } = await anAgent();
    app.call({ state: 'Established' });
    app.call({ state: 'Released', capabilities: [] });
    parts.dispositions = codes('New');
    await readAgain(app);
    await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    expect(shown(app)).toEqual(['Referred', 'Resolved']);
    await app.clock.advance(60_000);
    expect(shown(app)).toEqual(['New']);
  });

  it('bring the options with them', async () => {
    const settings: Record<string, string> = {};
    const { app } = await anAgent({ dispositions: codes('Referred'), settings });
    settings['interaction.disposition.is-mandatory'] = 'true';
    expect(await readAgain(app)).toEqual({ ok: true, value: { codes: 'changed' } });
    expect(app.application.state.agent?.gwsSettings.isMandatory).toBe(true);
  });
});

describe('a code that is gone', () => {
  it('leaves its key without a code, and what was chosen as it was', async () => {
    const { app, parts } = await anAgent();
    await app.commands.setKey({ action: 'code:Resolved', accelerator: 'Control+Alt+R' });
    app.call({ state: 'Established' });
    app.call({ state: 'Released', capabilities: [] });
    await app.commands.setDisposition({ callId: 'CALL1', name: 'Resolved' });
    await app.clock.advance(60_000);
    parts.dispositions = codes('Referred');
    await readAgain(app);
    const binding = app.application.snapshot().keys.bindings.find(({ action }) => action === 'code:Resolved');
    expect(binding).toMatchObject({ code: null });
    expect([...app.application.state.entries]).toMatchObject([{ name: 'Resolved', displayName: 'Resolved' }]);
    parts.dispositions = codes('Referred', 'Resolved');
    await readAgain(app);
    expect(app.application.snapshot().keys.bindings.find(({ action }) => action === 'code:Resolved')).toMatchObject({
      code: { name: 'Resolved' },
    });
  });

  it('stays while the server has none at all', async () => {
    const { app, parts } = await anAgent();
    parts.dispositions = [];
    expect(await readAgain(app)).toEqual({ ok: false, failure: { code: 'notRead' } });
    expect(shown(app)).toEqual(['Referred', 'Resolved']);
  });
});

it('are read by one question at a time, so that no older answer comes last', async () => {
  const { app, parts } = await anAgent();
  const before = app.http.requests.length;
  const first = readAgain(app);
  const asked = app.http.requests.length - before;
  parts.dispositions = codes('New');
  const second = readAgain(app);
  expect(app.http.requests.length - before).toBe(asked);
  expect(await Promise.all([first, second])).toEqual([
    { ok: true, value: { codes: 'changed' } },
    { ok: true, value: { codes: 'changed' } },
  ]);
});

describe('codes that cannot be read again', () => {
  it.each<[string, Answerer]>([
    ['the server fails', () => json({ statusCode: 4 }, 503)],
    [
      'the way to it breaks',
      () => {
        throw new TypeError('no request');
      },
    ],
  ])('stay as they are when %s', async (_name, answerer) => {
    const { app } = await anAgent();
    app.http.answerer = answerer;
    expect(await readAgain(app)).toEqual({ ok: false, failure: { code: 'notRead' } });
    expect(shown(app)).toEqual(['Referred', 'Resolved']);
  });

  it('are asked for in nobody’s name after signing out', async () => {
    const { app } = await anAgent();
    await app.commands.signOut({ force: true, forget: false });
    const before = app.http.requests.length;
    expect(await readAgain(app)).toEqual({ ok: false, failure: { code: 'notRead' } });
    await app.clock.advance(24 * hour);
    expect(app.http.requests).toHaveLength(before);
  });
});

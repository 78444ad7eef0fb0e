import { describe, expect, it } from 'vitest';
import { isSafeServer } from '../../../../electron/core/updates/updateRules';
import { nextUpdateState, type UpdateState } from '../../../../electron/core/updates/updateState';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const server = 'https://updates.example/wrapkey';
const quarterHourMs = 16 * 60_000;
const dayMs = 24 * 60 * 60_000;

function under(mode: 'off' | 'notify' | 'automatic', parts: object = {}): Promise<TestApplication> {
  return signedInApplication({ updates: { mode, server, ...parts } });
}

function shown({ application }: TestApplication): readonly string[] {
  return application.snapshot().notices.map(({ code }) => code);
}

async function downloaded(): Promise<TestApplication> {
  const app = await under('automatic');
  app.updater.version = '2.0.0';
  await app.clock.advance(quarterHourMs);
  app.updater.arrives();
  await app.clock.advance(0);
  return app;
}

describe('off', () => {
  it.each([['off', {}] as const, ['automatic', { server: null }] as const])(
    '%s %j: asks nobody',
    async (mode, parts) => {
      const app = await under(mode, parts);
      await app.clock.advance(dayMs);
      expect(app.updater.asked).toEqual([]);
    },
  );
});

describe('notify', () => {
  it('tells of a new version, and downloads nothing', async () => {
    const app = await under('notify');
    app.updater.version = '2.0.0';
    await app.clock.advance(quarterHourMs);
    expect(app.updater.asked).toEqual([`look ${server}`]);
    expect(app.application.snapshot().notices).toEqual([{ code: 'updateAvailable', version: '2.0.0' }]);
  });

  it('looks again after some four hours, also when the server could not be asked', async () => {
    const app = await under('notify');
    app.updater.failure = { code: 'unreachable' };
    await app.clock.advance(dayMs);
    expect(app.updater.asked.length).toBeGreaterThanOrEqual(5);
    expect(app.updater.asked.length).toBeLessThanOrEqual(7);
    expect(app.log.lines.join('\n')).toContain('update not found out {"code":"unreachable"}');
    expect(app.log.lines.join('\n')).not.toContain('updates.example');
  });

  it('does not tell during a call, and looks for nothing', async () => {
    const app = await under('notify');
    app.updater.version = '2.0.0';
    app.call({});
    await app.clock.advance(quarterHourMs);
    expect(app.updater.asked).toEqual([]);
    app.call({ state: 'Released' });
    await app.clock.advance(quarterHourMs);
    // It still needs a disposition.
    expect(app.updater.asked).toEqual([]);
    await app.commands.dismissWrapUp({ callId: 'CALL1' });
    await app.clock.advance(quarterHourMs);
    expect(shown(app)).toEqual(['updateAvailable']);
  });
});

describe('automatic', () => {
  it('downloads, asks, and restarts only when the agent says so', async () => {
    const app = await downloaded();
    expect(app.updater.asked).toEqual([`look ${server}`, 'download']);
    expect(shown(app)).toEqual(['updateReady']);
    await app.clock.advance(dayMs);
    expect(app.desktop.asked).not.toContain('quit');
    expect(app.updater.isInstalledAfterQuit).toBe(false);

    expect(await app.commands.installUpdate(undefined)).toEqual({ ok: true, value: null });
    expect(app.updater.isInstalledAfterQuit).toBe(true);
    expect(app.desktop.asked).toContain('quit');
  });

  it('breaks a download off when a call comes, and begins anew after it', async () => {
    const app = await under('automatic', {});
    app.updater.version = '2.0.0';
    await app.clock.advance(quarterHourMs);
    app.call({});
    await app.clock.advance(10 * 60_000);
    expect(app.updater.asked.filter((one) => one === 'download')).toHaveLength(1);
    app.call({ state: 'Released' });
    await app.clock.advance(1_000);
    await app.commands.dismissWrapUp({ callId: 'CALL1' });
    await app.clock.advance(61_000);
    expect(app.updater.asked.filter((one) => one === 'download')).toHaveLength(2);
  });

  it('does not ask, and does not install, during a call', async () => {
    const app = await downloaded();
    app.call({});
    await app.clock.advance(100);
    expect(shown(app)).toEqual([]);
    expect(await app.commands.installUpdate(undefined)).toEqual({ ok: false, failure: { code: 'busy' } });
    expect(app.updater.isInstalledAfterQuit).toBe(false);
  });

  it('is quiet after "Later" until the next look', async () => {
    const app = await downloaded();
    await app.commands.postponeUpdate(undefined);
    expect(shown(app)).toEqual([]);
    await app.clock.advance(5 * 60 * 60_000);
    expect(shown(app)).toEqual(['updateReady']);
  });

  it('forgets the wish when the agent, asked before quitting, stays', async () => {
    const app = await downloaded();
    await app.commands.installUpdate(undefined);
    app.application.updates.stayed();
    expect(app.updater.isInstalledAfterQuit).toBe(false);
    expect(shown(app)).toEqual([]);
  });

  it('offers nothing that is not signed, and does not try it again and again', async () => {
    const app = await under('automatic');
    app.updater.version = '2.0.0';
    await app.clock.advance(quarterHourMs);
    app.updater.breaks('notSigned');
    await app.clock.advance(3 * 60 * 60_000);
    expect(shown(app)).toEqual([]);
    expect(app.updater.asked.filter((one) => one === 'download')).toHaveLength(1);
    expect(await app.commands.installUpdate(undefined)).toEqual({ ok: false, failure: { code: 'noUpdate' } });
  });
});

describe('the state of an update', () => {
  const states: readonly UpdateState[] = [
    { kind: 'idle' },
    { kind: 'downloading', version: '2' },
    { kind: 'leaving', version: '2' },
  ];
  it.each(states)('an answer that comes late changes nothing: $kind', (state) => {
    expect(nextUpdateState(state, { kind: 'found', version: '3' })).toBe(state);
    expect(nextUpdateState(state, { kind: 'nothing' })).toBe(state);
    expect(nextUpdateState(state, { kind: 'install' })).toBe(state);
  });
});

it.each([
  ['https://updates.example/wrapkey', false, true],
  ['http://updates.example/wrapkey', false, false],
  ['http://updates.example/wrapkey', true, false],
  ['http://127.0.0.1:8080', true, true],
  ['http://127.0.0.1:8080', false, false],
  ['http://localhost.example', true, false],
  ['file:///tmp', true, false],
  ['not an address', true, false],
])('%s, in development %s: may be asked %s', (address, isDevelopment, isSafe) => {
  expect(isSafeServer(address, isDevelopment)).toBe(isSafe);
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileConfig } from '../../../electron/adapters/config/fileConfig';
import { LastGoodPolicy } from '../../../electron/adapters/config/lastGoodPolicy';
import { policyOfFile } from '../../../electron/adapters/config/policySources';
import { defaultPolicy } from '../../../electron/core/policy/policy';
import type { AgentSettings } from '../../../electron/core/preferences/agentSettings';
import { FakeLogger } from '../../fakes/fakePorts';

const noSettings: AgentSettings = {
  server: '',
  userName: '',
  kept: 'none',
  isSignedOut: false,
  preferences: {},
  keys: {},
  knowsTray: false,
  clientCertificates: {},
  afterCall: null,
  callerIds: [],
};

function configIn(folder: string, settingsFile: string): FileConfig {
  return new FileConfig({
    policy: policyOfFile(join(folder, 'no-policy.json')),
    lastGood: new LastGoodPolicy(join(folder, 'policy.last'), () => Promise.resolve(null)),
    settingsFile,
    log: new FakeLogger(),
  });
}

describe('the settings file', () => {
  let folder: string;
  let file: string;
  let config: FileConfig;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wrapkey-config-'));
    file = join(folder, 'settings.json');
    config = configIn(folder, file);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('brings back what was saved, and leaves nothing else behind', async () => {
    const settings: AgentSettings = {
      server: 'https://gws.example',
      userName: 'jdoe',
      kept: 'none',
      isSignedOut: false,
      preferences: { theme: 'dark', prompt: false },
      keys: { code1: 'Control+Alt+F1', undo: null, 'code:Referred': 'Control+Alt+R' },
      knowsTray: true,
      clientCertificates: {},
      afterCall: { server: 'https://gws.example', userId: 'U1', stateId: 'Lunch', chosenAtMs: 1_000 },
      callerIds: [{ server: 'https://gws.example', userId: 'U1', callerId: '+15550111' }],
    };
    expect(await config.saveSettings(settings)).toMatchObject({ ok: true });
    expect(await config.load()).toEqual({
      policy: defaultPolicy,
      policyFile: join(folder, 'no-policy.json'),
      settings,
      problems: [],
    });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('of an earlier version is a whole one', async () => {
    await writeFile(file, '{"server":"https://gws.example","userName":"jdoe"}');
    const settings = { ...noSettings, server: 'https://gws.example', userName: 'jdoe' };
    expect(await config.load()).toMatchObject({ settings, problems: [] });
  });

  it('loses what it does not understand, and only that', async () => {
    const stored = {
      server: '',
      userName: 'jdoe',
      kept: 'none',
      isSignedOut: false,
      preferences: { theme: 'sepia', language: 'de', wobble: true },
      keys: { code1: 5, code2: null, code77: 'Control+Alt+7', undo: 'Control+Alt+U' },
      knowsTray: 'yes',
    };
    await writeFile(file, JSON.stringify(stored));
    expect((await config.load()).settings).toEqual({
      ...noSettings,
      userName: 'jdoe',
      preferences: { language: 'de' },
      keys: { code2: null, undo: 'Control+Alt+U' },
    });
  });

  it.each(['[]', '7', 'true'])('keeps the rest when its preferences are %s', async (preferences) => {
    await writeFile(file, `{"server":"","userName":"jdoe","preferences":${preferences},"keys":${preferences}}`);
    expect((await config.load()).settings).toEqual({ ...noSettings, userName: 'jdoe' });
  });

  it.each(['', '{"server":', '{"server":3}', 'null'])('is set aside and reported when it holds %j', async (text) => {
    await writeFile(file, text);
    expect(await config.load()).toMatchObject({
      settings: noSettings,
      problems: [{ code: 'settingsSetAside', file: `${file}.broken` }],
    });
    expect(await readFile(`${file}.broken`, 'utf8')).toBe(text);
  });

  it('ends with what was saved last, however fast', async () => {
    const saves = ['a', 'b', 'c', 'd'].map((userName) => config.saveSettings({ ...noSettings, userName }));
    expect((await Promise.all(saves)).every(({ ok }) => ok)).toBe(true);
    expect((await config.load()).settings.userName).toBe('d');
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('says so when it cannot be written', async () => {
    const blocked = configIn(folder, join(file, 'below', 'settings.json'));
    await writeFile(file, '{}');
    expect(await blocked.saveSettings(noSettings)).toMatchObject({ ok: false });
  });
});

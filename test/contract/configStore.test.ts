import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FileConfig } from '../../electron/adapters/config/fileConfig';
import { LastGoodPolicy } from '../../electron/adapters/config/lastGoodPolicy';
import { policyOfFile } from '../../electron/adapters/config/policySources';
import { succeed } from '../../electron/core/kernel/result';
import { defaultPolicy } from '../../electron/core/policy/policy';
import { noSettings } from '../../electron/core/preferences/agentSettings';
import type { ConfigStore } from '../../electron/core/preferences/configPort';
import { fakeConfig, FakeLogger } from '../fakes/fakePorts';

/** One place, and how the next program opens it. */
const places: Readonly<Record<string, () => { open(): ConfigStore }>> = {
  'the files of the agent': () => {
    const folder = mkdtempSync(join(tmpdir(), 'wrapkey-config-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const policy = policyOfFile(join(folder, 'policy.json'));
    const lastGood = new LastGoodPolicy(join(folder, 'policy.last'), () => Promise.resolve(null));
    const settingsFile = join(folder, 'settings.json');
    return { open: () => new FileConfig({ policy, lastGood, settingsFile, log: new FakeLogger() }) };
  },
  'the configuration of the tests': () => {
    const config = fakeConfig();
    return { open: () => config };
  },
};

const jdoe = { ...noSettings, server: 'https://gws.example', userName: 'jdoe', knowsTray: true };

describe.each(Object.entries(places))('%s', (_name, aPlace) => {
  it('begins without settings, problems or a policy of its own', async () => {
    const loaded = await aPlace().open().load();
    expect(loaded).toMatchObject({ policy: defaultPolicy, settings: noSettings, problems: [] });
    expect(loaded.policyFile).not.toBe('');
  });

  it('gives what was saved last to the next program', async () => {
    const place = aPlace();
    const config = place.open();
    const saved = await Promise.all([
      config.saveSettings({ ...jdoe, userName: 'earlier' }),
      config.saveSettings({ ...jdoe, preferences: { theme: 'dark' }, keys: { undo: null } }),
    ]);
    expect(saved).toEqual([succeed(null), succeed(null)]);
    expect((await place.open().load()).settings).toEqual({
      ...jdoe,
      preferences: { theme: 'dark' },
      keys: { undo: null },
    });
  });
});

import { expect, it } from 'vitest';
import { initialState, type ApplicationState } from '../../../../electron/core/applicationState';
import { succeed } from '../../../../electron/core/kernel/result';
import type { ConfigStore } from '../../../../electron/core/preferences/configPort';
import { SettingsSaver } from '../../../../electron/core/preferences/settingsSaver';
import { settle } from '../../../fakes/fakeClock';
import { fakeConfig, FakeLogger } from '../../../fakes/fakePorts';

it('is settled when the last of several changes is on the disk', async () => {
  const writes: (() => void)[] = [];
  const config: ConfigStore = {
    ...fakeConfig(),
    saveSettings: () => new Promise((resolve) => writes.push(() => resolve(succeed(null)))),
  };
  const host = {
    state: initialState,
    update: (patch: Partial<ApplicationState>) => {
      host.state = { ...host.state, ...patch };
    },
  };
  const saver = new SettingsSaver({ config, log: new FakeLogger() }, host);
  const changes = ['first', 'second'].map((userName) => saver.save((settings) => ({ ...settings, userName })));
  let isSettled = false;
  const settled = saver.settled().then(() => (isSettled = true));
  await settle();
  writes[0]?.();
  await settle();
  expect(isSettled).toBe(false);
  writes[1]?.();
  await Promise.all([...changes, settled]);
  expect(host.state.settings.userName).toBe('second');
});

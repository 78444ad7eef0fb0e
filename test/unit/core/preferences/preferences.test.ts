import { describe, expect, it } from 'vitest';
import { signedInApplication } from '../../../support/anApplication';

describe('preferences', () => {
  it('are the agent’s own before the policy’s defaults, and the policy’s when it fixes them', async () => {
    const test = await signedInApplication({
      preferences: { defaults: { theme: 'dark', prompt: false }, enforced: { notifications: false } },
    });
    await test.commands.savePreferences({ changes: { prompt: true } });
    expect(test.application.snapshot().preferences).toMatchObject({
      theme: { value: 'dark', fixedBy: null },
      prompt: { value: true, fixedBy: null },
      notifications: { value: false, fixedBy: '/etc/wrapkey/policy.json' },
    });
    expect(test.desktop.preferences).toMatchObject({ theme: 'dark', prompt: true });
  });

  it('that are fixed are not changed, and nothing else with them', async () => {
    const test = await signedInApplication({ preferences: { enforced: { notifications: false } } });
    const changes = { notifications: true, theme: 'dark' } as const;
    expect(await test.commands.savePreferences({ changes })).toEqual({
      ok: false,
      failure: { code: 'fixedByPolicy', name: 'notifications' },
    });
    expect(test.application.snapshot().preferences.theme.value).toBe('system');
  });

  it('that are changed at the same time are all kept', async () => {
    const test = await signedInApplication();
    await Promise.all([
      test.commands.savePreferences({ changes: { theme: 'dark' } }),
      test.commands.savePreferences({ changes: { prompt: false } }),
      test.commands.setKey({ action: 'undo', accelerator: 'Control+Alt+U' }),
    ]);
    expect(test.application.state.settings).toMatchObject({
      preferences: { theme: 'dark', prompt: false },
      keys: { undo: 'Control+Alt+U' },
    });
  });
});

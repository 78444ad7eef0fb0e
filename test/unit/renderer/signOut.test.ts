import { expect, it } from 'vitest';
import { createApp } from 'vue';
import type { Bridge } from '../../../electron/contract/bridge';
import { useSignOut } from '../../../renderer/signIn/useSignOut';
import { bridgeKey } from '../../../renderer/useBridge';

it('closes its question as soon as it is answered, so that the sign-in form keeps the focus', async () => {
  let finish = (): void => undefined;
  const signOut: Bridge['signOut'] = ({ force }) =>
    force
      ? new Promise((resolve) => (finish = () => resolve({ ok: true, value: null })))
      : Promise.resolve({ ok: false, failure: { code: 'unsentDispositions', count: 1 } });
  const key: symbol = bridgeKey;
  const form = createApp({}).provide(key, { signOut }).runWithContext(useSignOut);
  await form.signOut(false);
  expect(form.question.value?.count).toBe(1);
  const done = form.signOut(true);
  expect(form.question.value).toBeNull();
  finish();
  await done;
  expect(form.question.value).toBeNull();
});

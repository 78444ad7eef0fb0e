import { createPinia } from 'pinia';
import { expect, it } from 'vitest';
import { createApp } from 'vue';
import type { UserDataEditState } from '../../../electron/contract/userData';
import { bridgeKey } from '../../../renderer/useBridge';
import { useFieldEdit } from '../../../renderer/userData/useFieldEdit';
import { aField, anEdit } from '../../support/userDataScenes';

/** As a symbol it takes a part of a bridge. */
const key: symbol = bridgeKey;

/** What the field of a call that has “A. Miller” shows while the agent's change to `text` is in this state. */
function shownText(state: UserDataEditState, text: string): string {
  const row = aField('Contact', 'A. Miller', undefined, { edit: anEdit({ state, text, shown: text }) });
  const page = createApp({}).provide(key, {}).use(createPinia());
  return page.runWithContext(() =>
    useFieldEdit(
      () => 'CALL1',
      () => row,
    ),
  ).shown.value;
}

const onTheWay = ['kept', 'sending', 'accepted', 'uncertain'] as const;

it.each(onTheWay)('shows a change of the agent while it is %s, a removal, too', (state) => {
  expect([shownText(state, 'B. Brown'), shownText(state, '')]).toEqual(['B. Brown', '']);
});

it.each(['refused', 'unseen', 'overtaken', 'confirmed'] as const)(
  'shows what the call has when a change is %s',
  (state) => {
    expect([shownText(state, 'B. Brown'), shownText(state, '')]).toEqual(['A. Miller', 'A. Miller']);
  },
);

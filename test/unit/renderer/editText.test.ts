import { describe, expect, it } from 'vitest';
import type { UserDataEditState } from '../../../electron/contract/userData';
import { lackingLabels } from '../../../renderer/callControl/lackingLabels';
import { editMark, editMessage, valueProblemText } from '../../../renderer/userData/editText';
import { aCall } from '../../support/rendererFixtures';
import { aField, anEdit } from '../../support/userDataScenes';

describe('a change of user data on the screen', () => {
  it.each<readonly [UserDataEditState, string]>([
    ['kept', 'userData.state.kept'],
    ['sending', 'userData.state.sending'],
    ['accepted', 'userData.state.accepted'],
    ['uncertain', 'userData.state.uncertain'],
    ['confirmed', 'userData.state.confirmed'],
  ])('is marked in its field while it is %s, and takes no room', (state, key) => {
    expect(editMark(anEdit({ state }))?.label.key).toBe(key);
    expect(editMessage(anEdit({ state }))).toBeNull();
  });

  it.each<readonly [UserDataEditState, string | null, string]>([
    ['refused', 'tryAgain', 'discard'],
    ['unseen', 'tryAgain', 'discard'],
    ['overtaken', 'writeMine', 'keepTheirs'],
    ['undelivered', null, 'read'],
  ])('lets the agent decide when it is %s', (state, again, dismiss) => {
    expect(editMessage(anEdit({ state }))).toMatchObject({ again, dismiss });
    expect(editMark(anEdit({ state }))).toBeNull();
  });

  it('says what is wanted of a text', () => {
    expect(valueProblemText({ code: 'notAsWanted', hint: 'two letters' }).values).toEqual({ hint: 'two letters' });
    expect(valueProblemText({ code: 'tooSmall', minimum: 3 }).values).toEqual({ limit: 3 });
  });
});

it('names the mandatory fields that are still empty before the agent hangs up', () => {
  const userData = [aField('Reason', '', undefined, { isMandatory: true }), aField('Contact', '')];
  expect(lackingLabels(aCall({ userData }))).toEqual(['Reason']);
});

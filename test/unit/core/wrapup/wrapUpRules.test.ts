import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../electron/core/gws/settings';
import { policySchema } from '../../../../electron/core/policy/policy';
import { wrapUpRules } from '../../../../electron/core/wrapup/wrapUpRules';

function rules(wrapUp: unknown, settings = defaultSettings): ReturnType<typeof wrapUpRules> {
  return wrapUpRules(policySchema.parse({ wrapUp }).wrapUp, settings);
}

describe('the rules of wrap-up', () => {
  it('ask, and can be put off, when nobody says otherwise', () => {
    expect(rules({})).toMatchObject({ asks: true, isMandatory: false, time: null, asksAfterConsult: false });
  });

  it('ask nothing when the policy switches them off', () => {
    expect(rules({ mode: 'off' }).asks).toBe(false);
  });

  it.each(['off', 'optional', 'timed'])('are mandatory by the word of GWS, whatever the policy: %s', (mode) => {
    expect(rules({ mode }, { ...defaultSettings, isMandatory: true })).toMatchObject({ asks: true, isMandatory: true });
  });

  it('give a time only in the timed mode', () => {
    expect(rules({ mode: 'timed', seconds: 45, extensionSeconds: 30, extensions: 2, codeAtEnd: 'None' }).time).toEqual({
      lengthMs: 45_000,
      extensionMs: 30_000,
      extensions: 2,
      codeAtEnd: 'None',
    });
    expect(rules({ mode: 'mandatory', seconds: 45 }).time).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { diversions } from '../../../renderer/agentState/agentStateText';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText } from '../../../renderer/texts/text';
import { anAgentState } from '../../support/agentStateFixture';

const { t } = createTranslator().global;

function said(changes: Parameters<typeof anAgentState>[0]): readonly string[] {
  return diversions(anAgentState(changes)).map(
    ({ kind, text }) => `${kind}: ${translateText((key, values) => t(key, values), text)}`,
  );
}

describe('what keeps calls from the phone, beside the state in the header', () => {
  it('is nothing while neither is on', () => {
    expect(said({})).toEqual([]);
  });

  it('is nothing where GWS does not offer it', () => {
    expect(said({ doNotDisturb: null, forward: null })).toEqual([]);
  });

  it('names do not disturb, and the whole number to which calls go', () => {
    expect(said({ doNotDisturb: { isOn: true }, forward: { to: '5550142' } })).toEqual([
      'doNotDisturb: Do not disturb on',
      'forward: Calls forwarded to 5550142',
    ]);
  });
});

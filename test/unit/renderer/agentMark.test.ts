import { describe, expect, it } from 'vitest';
import type { AgentState, DeviceView } from '../../../electron/contract/agent';
import { agentMark, deviceTexts } from '../../../renderer/agent/agentMark';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText } from '../../../renderer/texts/text';
import { anAgent } from '../../support/rendererFixtures';

function device(phoneNumber: string | null, state: AgentState, stateName: string | null = null): DeviceView {
  return { phoneNumber, state, stateName };
}

const { t } = createTranslator().global;

function said(devices: readonly DeviceView[]): string {
  return deviceTexts(anAgent({ devices }))
    .map((text) => translateText((key, values) => t(key, values), text))
    .join(' · ');
}

describe('the devices in the header', () => {
  it.each<[string, readonly DeviceView[], string]>([
    ['one', [device('15000', 'Ready')], '15000'],
    ['none', [], 'No phone · State unknown'],
    ['one that has no number', [device(null, 'NotReady', 'Lunch')], 'No phone'],
    ['two in one state', [device('15000', 'Ready'), device('15001', 'Ready')], '15000, 15001'],
    ['two in two states', [device('15000', 'Ready'), device('15001', 'NotReady')], '15000 Ready · 15001 Not ready'],
    [
      'two that are not ready for different reasons',
      [device('15000', 'NotReady', 'Lunch'), device('15001', 'NotReady', 'Training')],
      '15000 Lunch · 15001 Training',
    ],
    [
      'three in two states',
      [device('15000', 'Ready'), device('15001', 'LoggedOut'), device('15002', 'Ready')],
      '15000, 15002 Ready · 15001 Logged out',
    ],
  ])('are told: %s', (_what, devices, words) => {
    expect(said(devices)).toBe(words);
  });

  it.each<[readonly AgentState[], string]>([
    [['Ready'], 'full'],
    [['NotReady'], 'barred'],
    [['AfterCallWork'], 'half'],
    [['LoggedOut', 'NotReady'], 'barred'],
    [['NotReady', 'Ready'], 'full'],
    [['Unknown', 'LoggedOut'], 'ring'],
    [[], 'ring'],
  ])('have the mark of the one that is nearest to taking a call: %j', (states, shape) => {
    const agent = anAgent({ devices: states.map((state) => device('15000', state)) });
    expect(agentMark({ agent, connection: { state: 'connected' } })).toBe(shape);
  });

  it('have the mark of the unknown while the connection is lost', () => {
    const agent = anAgent({ devices: [device('15000', 'Ready')] });
    const connection = { state: 'reconnecting', cause: { code: 'sessionExpired' }, retryAtMs: null } as const;
    expect(agentMark({ agent, connection })).toBe('ring');
  });
});

import { expect, it } from 'vitest';
import { inCapabilityOrder } from '../../../electron/rules/capabilityOrder';

it('capabilities come in a fixed order, however GWS sends them, and each once', () => {
  expect(inCapabilityOrder(['SendDtmf', 'Hangup', 'Answer', 'Hangup'])).toEqual(['Answer', 'Hangup', 'SendDtmf']);
});

it('capabilities that nobody knows come last, by name', () => {
  expect(inCapabilityOrder(['Teleport', 'Levitate', 'Hold'])).toEqual(['Hold', 'Levitate', 'Teleport']);
});

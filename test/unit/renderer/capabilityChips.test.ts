import { describe, expect, it } from 'vitest';
import { inCapabilityOrder } from '../../../electron/rules/capabilityOrder';
import { capabilityChips } from '../../../renderer/calls/capabilityChips';
import { aCall } from '../../support/rendererFixtures';

describe('capability chips', () => {
  it('shows several operations of one kind as one chip, in a fixed order', () => {
    expect(capabilityChips(inCapabilityOrder(aCall().capabilities)).map((chip) => chip.id)).toEqual([
      'hold',
      'hangUp',
      'transfer',
      'conference',
      'dtmf',
      'editData',
    ]);
  });

  it('shows names that nobody knows as they are, once, at the end', () => {
    expect(capabilityChips(inCapabilityOrder(['Teleport', 'Answer', 'Teleport']))).toEqual([
      { id: 'answer', messageKey: 'capability.answer' },
      { id: 'Teleport', messageKey: null },
    ]);
  });

  it('keeps completing a transfer apart from starting one', () => {
    expect(capabilityChips(inCapabilityOrder(['CompleteTransfer', 'InitiateTransfer'])).map((chip) => chip.id)).toEqual(
      ['transfer', 'completeTransfer'],
    );
  });

  it('shows nothing for a released call', () => {
    expect(capabilityChips([])).toEqual([]);
  });
});

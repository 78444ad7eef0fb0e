import { expect, it } from 'vitest';
import { fleetReturns } from '../torture/fleet/fleet';
import { judge } from '../torture/kills/chosen';

it('lets a fleet come back without a stampede, and within three minutes', async () => {
  const options = { clients: 1_000, outageMs: 60_000, seed: 1 };
  const real = await fleetReturns({ ...options, hasJitter: true });
  const without = await fleetReturns({ ...options, hasJitter: false });
  // Of so few, chance alone brings more into one second than of ten thousand.
  expect(real.peakShare).toBeLessThan(0.035);
  expect(real.allBackMs).toBeLessThan(180_000);
  expect(without.peakShare).toBe(1);
}, 60_000);

it('judges what was lost, what came twice, and what nobody was promised', () => {
  const call = { callId: 'CALL1', inUserData: null, events: [], marked: new Set<string>(), isRefused: false };
  const acknowledged = { code: 'Referred', entryId: '1', isAcknowledged: true, undo: 'no' as const };
  const attempted = { ...acknowledged, code: 'Resolved', isAcknowledged: false };
  expect(judge([{ ...call, choices: [acknowledged] }]).lost).toHaveLength(1);
  expect(judge([{ ...call, choices: [acknowledged], inUserData: 'Referred' }])).toMatchObject({
    lost: [],
    delivered: 1,
  });
  // The later choice was never acknowledged: it may be there or not.
  expect(judge([{ ...call, choices: [acknowledged, attempted], events: ['Resolved'] }]).lost).toEqual([]);
  // An earlier one must not be the last word.
  const later = { ...acknowledged, code: 'Resolved' };
  expect(judge([{ ...call, choices: [acknowledged, later], events: ['Resolved', 'Referred'] }]).lost).toHaveLength(1);
  expect(judge([{ ...call, choices: [attempted] }])).toMatchObject({ lost: [], acknowledged: 0 });
  const twice = { ...call, choices: [acknowledged], events: ['Referred', 'Referred'] };
  expect(judge([twice]).unmarkedDuplicates).toEqual(['CALL1 Referred']);
  expect(judge([{ ...twice, marked: new Set(['Referred']) }])).toMatchObject({
    unmarkedDuplicates: [],
    markedDuplicates: 1,
  });
  // Taken back, it must not be there; only asked to be, it may.
  const undone = { ...later, undo: 'done' as const };
  expect(judge([{ ...call, choices: [acknowledged, undone], events: ['Referred'] }]).lost).toEqual([]);
  expect(judge([{ ...call, choices: [acknowledged, undone], events: ['Resolved'] }]).lost).toHaveLength(1);
  expect(judge([{ ...call, choices: [undone] }])).toMatchObject({ lost: [], undone: 1 });
  expect(judge([{ ...call, choices: [undone], events: ['Resolved'], isRefused: true }])).toMatchObject({
    lost: [],
    refused: 1,
  });
  const asked = { ...later, undo: 'asked' as const };
  for (const event of ['Referred', 'Resolved']) {
    expect(judge([{ ...call, choices: [acknowledged, asked], events: [event] }]).lost).toEqual([]);
  }
});

import { expect, it } from 'vitest';
import type { PastCall } from '../../../../electron/core/callHistory/pastCall';
import { PastCalls } from '../../../../electron/core/callHistory/pastCalls';

function aPastCall(index: number, number: string): PastCall {
  return {
    ...{ kind: 'pastCall', id: `PAST${index}`, callId: `CALL${index}`, callUuid: `CALL${index}`, callUri: '' },
    owner: { server: 'https://gws.example', userId: 'jdoe' },
    ...{ deviceId: null, who: number, subtitle: '', number, dnis: '15000', callType: 'Inbound', outcome: 'talked' },
    ...{ isCodable: true, startedAtMs: index, establishedAtMs: index, atMs: index, isEndKnown: true },
  };
}

const all = Array.from({ length: 20_000 }, (_, index) =>
  aPastCall(index, `+1555${String(index % 5_000).padStart(7, '0')}`),
);
const number = '+1 555 000-0042';

it('finds the calls of a number among twenty thousand, and one more when it comes', () => {
  const before = PastCalls.of(all, PastCalls.none);
  expect(before.ofNumber(number, null).map(({ atMs }) => atMs)).toEqual([42, 5_042, 10_042, 15_042]);
  const after = PastCalls.of([...all, aPastCall(20_000, '+15550000042')], before);
  expect(after.ofNumber(number, null).map(({ atMs }) => atMs)).toEqual([42, 5_042, 10_042, 15_042, 20_000]);
});

it('answers the same question again without looking', () => {
  const calls = PastCalls.of(all, PastCalls.none);
  expect(calls.ofNumber(number, null)).toBe(calls.ofNumber(number, null));
});

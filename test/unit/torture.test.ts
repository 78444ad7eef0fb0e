import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import type { RecordedRequest } from '../support/simulatorAnswers';
import { fleetReturns } from '../torture/fleet/fleet';
import { patched, patches } from '../torture/judge/patches';
import { outcomeOf } from '../torture/judge/verdict';
import { judge, lostWrapUps } from '../torture/kills/chosen';
import { isProved } from '../torture/kills/refusals';
import { judgeNote, textOf } from '../torture/notes/typedNote';

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
  const call = { callId: 'CALL1', inUserData: null, events: [], marked: new Set<string>(), told: [], isRefused: false };
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

it('takes a refusal for one only when the server answered that very choice with it', () => {
  const request: RecordedRequest = {
    ...{
      at: new Date(2_000).toISOString(),
      receivedAtMs: 2_000,
      answeredAtMs: 2_010,
      method: 'POST',
      path: '/api/v2/me/calls/CALL1',
      query: {},
    },
    ...{ agent: 'jdoe', headers: {}, isNotifications: false, operationName: 'SetCallDisposition' },
    ...{ status: 500, statusCode: 4, body: { callUri: 'http://gws/api/v2/me/calls/CALL1', disposition: 'Referred' } },
  };
  const refused = { callId: 'CALL1', action: 'set' as const, name: 'Referred', chosenAtMs: 1_000 };
  expect(isProved(refused, [request])).toBe(true);
  expect(isProved(refused, [])).toBe(false);
  expect(isProved({ ...refused, name: 'Resolved' }, [request])).toBe(false);
  expect(isProved({ ...refused, callId: 'CALL2' }, [request])).toBe(false);
  expect(isProved({ ...refused, chosenAtMs: 3_000 }, [request])).toBe(false);
  // A gateway said so, the answer never left, or GWS did it.
  expect(isProved(refused, [{ ...request, statusCode: null }])).toBe(false);
  expect(isProved(refused, [{ ...request, status: null }])).toBe(false);
  expect(isProved(refused, [request, { ...request, statusCode: 0 }])).toBe(false);
  const clear = { ...request, operationName: 'DeleteUserDataPair', body: { key: 'DispositionCode' } };
  expect(isProved({ ...refused, action: 'clear' }, [clear])).toBe(true);
});

it('misses a wrap-up that was shown before a kill, and no other', () => {
  const call = { callId: 'CALL1', isOwed: true, isPending: false };
  expect(lostWrapUps([call])).toEqual(['CALL1']);
  expect(
    lostWrapUps([
      { ...call, isPending: true },
      { ...call, isOwed: false },
    ]),
  ).toEqual([]);
});

it('lets a kill take the last keys of a note, and nothing that was acknowledged or of another call', () => {
  const note = { callId: 'CALL1', number: 0, keys: [1_000, 1_400, 1_600, null], acknowledged: 1 };
  const typed = textOf(note);
  const right = { isLost: false, isForeign: false };
  // Nobody knows whether the window had the last key.
  expect(judgeNote(note, typed, 1_700)).toEqual({ ...right, missing: 0, oldestMs: 0 });
  expect(judgeNote(note, typed.slice(0, 3), 1_700)).toEqual({ ...right, missing: 0, oldestMs: 0 });
  expect(judgeNote(note, typed.slice(0, 2), 1_700)).toEqual({ ...right, missing: 1, oldestMs: 100 });
  expect(judgeNote(note, typed.slice(0, 1), 1_700)).toEqual({ ...right, missing: 2, oldestMs: 300 });
  expect(judgeNote(note, typed.slice(0, 1), 1_701)).toMatchObject({ isLost: true });
  expect(judgeNote({ ...note, acknowledged: 3 }, typed.slice(0, 2), 1_700)).toMatchObject({ isLost: true });
  const beside = { ...note, number: 1 };
  const later = { ...note, number: 2 };
  for (const text of [typed.slice(1), typed + 'a', textOf(beside), textOf(later)])
    expect(judgeNote(note, text, 1_700)).toMatchObject({ isForeign: true });
});

it.each(patches)('can still break a promise: $name', ({ edits }) => {
  for (const edit of edits) {
    const source = readFileSync(join(repositoryRoot, edit.file), 'utf8');
    expect(patched(source, edit)).not.toBe(source);
  }
});

it('says so when a patch does not fit any more', () => {
  const edit = { file: 'outbox.ts', find: 'a > b', replace: 'a < b' };
  expect(patched('if (a > b)', edit)).toBe('if (a < b)');
  expect(() => patched('if (b < a)', edit)).toThrow('outbox.ts fits 0 times');
  expect(() => patched('a > b, a > b', edit)).toThrow('outbox.ts fits 2 times');
});

it('takes a promise for broken only where a torture names the loss', () => {
  const line = (lost: number) => `\nstorm: seed 1, 32 s, ${String(lost)} lost, 0 unmarked duplicates, 0 differences\n`;
  expect(outcomeOf(1, line(3)).kind).toBe('caught');
  expect(outcomeOf(0, line(0)).kind).toBe('passed');
  expect(outcomeOf(1, line(0)).kind).toBe('failed');
  expect(outcomeOf(1, '\nnotes: seed 1, 0 lost, 2 under another call\n').kind).toBe('caught');
  expect(outcomeOf(1, 'FAILED: the main part cannot be built')).toEqual({
    kind: 'failed',
    said: 'ended with 1 and no figures',
  });
});

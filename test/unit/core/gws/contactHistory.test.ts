import { describe, expect, it } from 'vitest';
import { parseContactHistory } from '../../../../electron/core/gws/contactHistory';
import { plainReading } from '../../../../electron/core/gws/reading';

const read = (interactions: unknown) => parseContactHistory({ interactions }, plainReading);
const startOf = (startDate: unknown) => read([{ id: 'ONE', startDate }])[0]?.startedAtMs;

describe('the history of a contact', () => {
  it('is read newest first, with what a record lacks left empty', () => {
    expect(
      read([
        { id: 'NONE' },
        {
          id: 'OLD',
          typeId: 'Outbound',
          state: 'InProcess',
          startDate: '2013-11-24 21:02:22.000+0200',
          callDuration: '9',
        },
        {
          ...{ id: 'NEW', typeId: 'Inbound', state: 'Stopped', startDate: '2013-11-25 21:02:22.000+0200' },
          ...{ callDuration: 60, comment: 'Wants\na refund' },
        },
      ]),
    ).toMatchObject([
      { id: 'NEW', typeId: 'Inbound', state: 'Stopped', durationSeconds: 60, comment: 'Wants\na refund' },
      { id: 'OLD', typeId: 'Outbound', state: 'InProcess', durationSeconds: 9, comment: '' },
      { id: 'NONE', typeId: '', state: '', startedAtMs: null, durationSeconds: null, comment: '' },
    ]);
  });

  it.each([
    ['2013-11-25 21:02:22.000+0200', Date.UTC(2013, 10, 25, 19, 2, 22)],
    ['2013-11-25 21:02:22-0530', Date.UTC(2013, 10, 26, 2, 32, 22)],
    ['2013-11-25T21:02:22.000Z', Date.UTC(2013, 10, 25, 21, 2, 22)],
    ['2013-13-45 21:02:22.000+0200', null],
    ['25.11.2013', null],
    [1_385_406_142_000, null],
  ])('dates a call by %s', (date, atMs) => {
    expect(startOf(date)).toBe(atMs);
  });

  it.each([[undefined], ['<html>'], [{}], [[null, 7, { id: '' }, { id: 'a/b' }]]])('is empty in %j', (interactions) => {
    expect(read(interactions)).toEqual([]);
  });

  it('takes no more than a hundred records', () => {
    expect(read(Array.from({ length: 5_000 }, (_, index) => ({ id: `ID${String(index)}` })))).toHaveLength(100);
  });
});

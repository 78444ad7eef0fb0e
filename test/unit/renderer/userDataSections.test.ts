import { describe, expect, it } from 'vitest';
import { isSystemRow, userDataSections } from '../../../renderer/userData/userDataSections';
import { aRow } from '../../support/rendererFixtures';

describe('user data', () => {
  it.each(['IW_CaseUid', 'WWE_PARTY_15001', 'GSW_RECORD_HANDLE', 'GSIP_RECORD', 'RVQID', 'RTargetObjectSelected'])(
    'takes %s for a system key',
    (key) => {
      expect(isSystemRow(aRow(key, 'x'))).toBe(true);
    },
  );

  it.each(['Customer', 'iw_lower', 'MY_IW_KEY', 'Reason', 'RVP', 'CustomerSegment', 'ServiceType'])(
    'leaves %s to the agent',
    (key) => {
      expect(isSystemRow(aRow(key, 'x'))).toBe(false);
    },
  );

  it('shows a system key that the policy gives a label', () => {
    expect(isSystemRow(aRow('GSW_RECORD_HANDLE', '72', { label: 'Campaign record' }))).toBe(false);
  });

  it('keeps the order on both sides', () => {
    const rows = [aRow('B', ''), aRow('IW_2', ''), aRow('A', ''), aRow('IW_1', '')];
    const { shown, system } = userDataSections(rows);
    expect([shown.map((row) => row.key), system.map((row) => row.key)]).toEqual([
      ['B', 'A'],
      ['IW_2', 'IW_1'],
    ]);
  });
});

import type { UserDataRow } from '../../electron/contract/userData';
import {
  aCall,
  aCode,
  aReleasedCall,
  aRow,
  aSnapshot,
  aSnapshotWith,
  aWrapUp,
  codesOf,
  fixtureNowMs,
  someNodes,
} from './rendererFixtures';
import type { Scene } from './scene';

const ended = aReleasedCall({ id: 'ENDED', endedAtMs: fixtureNowMs - 9_000 });
const talking = aCall({ id: 'TALKING', who: 'Bartholomäus Featherstonehaugh-Cholmondeley' });
const ringing = aCall({
  id: 'RINGING',
  state: 'Ringing',
  who: '+49 30 1234567',
  capabilities: ['Answer'],
  startedAtMs: fixtureNowMs - 4_000,
  block: { code: 'notYetAnswered' },
});
const owed = aWrapUp({ callId: 'ENDED', who: ended.who, likely: ['REFERRED', 'INVOICE_WRONG'] });
const mustHave = { ...owed, isMandatory: true };
const asked = { frontCallId: 'ENDED', wrapUps: [owed], receipts: [] };

const nothingElse = { lacking: { fields: [], canBeFilled: false }, asksForTime: false };

function anEmptyField(key: string, label: string): UserDataRow {
  const type = { kind: 'text', longest: 40, pattern: null, patternHint: null } as const;
  return aRow(key, '', { label, field: { type, isMandatory: false, text: null } });
}

/** The main window with different calls being coded. */
export const codingScenes: Readonly<Record<string, Scene>> = {
  draft: {
    snapshot: aSnapshotWith([
      aCall({ draft: { name: 'REFERRED', displayName: 'Referred', lacksNote: true, ...nothingElse } }),
    ]),
  },
  draftField: {
    snapshot: aSnapshotWith([
      aCall({
        userData: [aRow('Customer', 'Gold'), anEmptyField('OrderNumber', 'Order number')],
        draft: {
          ...{ name: 'REFUND', displayName: 'Refund', lacksNote: false, asksForTime: false },
          lacking: { fields: [{ key: 'OrderNumber', label: 'Order number' }], canBeFilled: true },
        },
      }),
    ]),
  },
  asksMore: {
    snapshot: aSnapshot({ dispositions: codesOf([{ ...aCode('Fraud', 'red'), asksMore: true }, ...someNodes()]) }),
  },
  ringingIn: { snapshot: aSnapshotWith([ringing]) },
  endedWhileRinging: {
    snapshot: aSnapshotWith([ringing, ended], { currentCallId: 'ENDED', pendingWrapUps: [owed], prompt: asked }),
  },
  endedMandatory: {
    snapshot: aSnapshotWith([ended], {
      pendingWrapUps: [mustHave],
      prompt: { ...asked, wrapUps: [mustHave] },
    }),
  },
  promptAsksAboutAnother: {
    snapshot: aSnapshotWith([talking, ended], { currentCallId: 'TALKING', pendingWrapUps: [owed], prompt: asked }),
  },
  owedWithoutCall: {
    snapshot: aSnapshotWith([], { pendingWrapUps: [owed, { ...owed, callId: 'CALL9' }] }),
  },
};

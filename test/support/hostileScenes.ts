import { aCall, aCode, aRow, aSnapshotWith, codesOf, someNodes } from './rendererFixtures';
import type { Scene } from './scene';

const rows = Array.from({ length: 300 }, (_, index) => aRow(`Key${String(index)}`, `value ${String(index)}`));
const tooMuch = aCall({
  userData: [aRow('Note', `${'Long text of a caller. '.repeat(12)}…`, { isCut: true }), ...rows],
  leftOut: { participants: 980, userData: 99_700 },
});

/** The screen of an agent whose server sends too much or unusable data. */
export const hostileScenes: Readonly<Record<string, Scene>> = {
  tooMuch: {
    snapshot: aSnapshotWith([tooMuch], {
      dispositions: codesOf(someNodes(), 97_500),
      notices: [{ code: 'callsLeftOut', followed: 100 }],
    }),
  },
  unusableId: { snapshot: aSnapshotWith([aCall({ block: { code: 'idUnusable' } })]) },
  unreadable: {
    snapshot: aSnapshotWith([aCall({ userData: [], isUnreadable: true })], { notices: [{ code: 'partsUnreadable' }] }),
  },
  twins: {
    snapshot: aSnapshotWith([aCall()], {
      dispositions: codesOf([
        { ...aCode('Sale (SALE_A)'), name: 'SALE_A' },
        { ...aCode('Sale (SALE_B)'), name: 'SALE_B' },
        { ...aCode('Other (Complaints)'), name: 'O1' },
      ]),
    }),
  },
};

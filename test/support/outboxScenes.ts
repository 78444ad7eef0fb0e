import type { DispositionView } from '../../electron/contract/disposition';
import type { Notice } from '../../electron/contract/notices';
import type { JournalDamage, JournalRisk, OutboxEntryView, OutboxView } from '../../electron/contract/outbox';
import type { Snapshot } from '../../electron/contract/snapshot';
import { anOutboxEntry } from './ledgerFixtures';
import { somePreferences } from './preferenceFixtures';
import { aCall, aDisposition, aSnapshot, aSnapshotWith, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

const dayMs = 86_400_000;
const backendBusy = { httpStatus: 500, statusCode: 4, said: 'Back-end service is not available' };
const callback = { name: 'CALLBACK_PLANNED', displayName: 'Callback planned' };

/** Choices without proof, answered by GWS or not. */
const unproved: readonly OutboxEntryView[] = [
  anOutboxEntry(
    { entryId: 'ENTRY1', state: 'undecided', waitingFor: null, mayCount: 2, chosenAtMs: fixtureNowMs - 400_000 },
    { attempts: 2, nextTryAtMs: null },
  ),
  anOutboxEntry(
    {
      ...callback,
      entryId: 'ENTRY2',
      state: 'undecided',
      waitingFor: null,
      mayCount: 3,
      chosenAtMs: fixtureNowMs - 300_000,
    },
    { callId: 'CALL2', who: 'A. Brown (15020)', dnis: null, attempts: 3, nextTryAtMs: null },
  ),
  anOutboxEntry(
    { entryId: 'ENTRY3', state: 'unseen', chosenAtMs: fixtureNowMs - 9_000, canUndo: true },
    { callId: 'CALL3', who: '+1 555 0188', attempts: 1, nextTryAtMs: fixtureNowMs + 1_900 },
  ),
  anOutboxEntry(
    {
      ...callback,
      entryId: 'ENTRY4',
      state: 'unseen',
      waitingFor: 'release',
      refusal: { httpStatus: null, statusCode: 415, said: 'Attach data failed' },
      chosenAtMs: fixtureNowMs - 70_000,
      canUndo: true,
    },
    { callId: 'CALL4', who: '', attempts: 3, nextTryAtMs: null },
  ),
];

/** One of every kind, oldest first. */
const everyKind: readonly OutboxEntryView[] = [
  anOutboxEntry(
    { entryId: 'ENTRY1', state: 'expired', waitingFor: null, chosenAtMs: fixtureNowMs - 8 * dayMs },
    { attempts: 41, nextTryAtMs: null, expiresAtMs: null },
  ),
  anOutboxEntry(
    { ...callback, entryId: 'ENTRY2', state: 'uncertain', waitingFor: null, chosenAtMs: fixtureNowMs - 90_000_000 },
    { callId: 'CALL2', who: 'A. Brown (15020)', dnis: null, attempts: 1, expiresAtMs: fixtureNowMs + 5 * dayMs },
  ),
  anOutboxEntry(
    {
      entryId: 'ENTRY3',
      refusal: backendBusy,
      chosenAtMs: fixtureNowMs - 3_700_000,
      isPossiblyDuplicate: true,
      canUndo: true,
    },
    { callId: 'CALL3', who: '+49 30 1234567', attempts: 3 },
  ),
  anOutboxEntry(
    { ...callback, entryId: 'ENTRY4', state: 'sending', waitingFor: null, chosenAtMs: fixtureNowMs - 70_000 },
    { callId: 'CALL4', who: '', attempts: 1, nextTryAtMs: fixtureNowMs - 2_000 },
  ),
  anOutboxEntry(
    { entryId: 'ENTRY5', chosenAtMs: fixtureNowMs - 60_000, canUndo: true },
    { callId: 'CALL5', who: '+1 555 0142', attempts: 2, nextTryAtMs: fixtureNowMs - 100 },
  ),
  anOutboxEntry(
    {
      ...callback,
      entryId: 'ENTRY6',
      waitingFor: 'undoTime',
      canUndo: true,
      chosenAtMs: fixtureNowMs - 1_000,
      sendsAtMs: fixtureNowMs + 1_900,
      undoMs: 3_000,
    },
    { callId: 'CALL6', who: '+1 555 0188', nextTryAtMs: fixtureNowMs + 1_900 },
  ),
];

/** The footer counts what the page shows. */
function aPage(outbox: OutboxView, changes: Partial<Snapshot> = {}): Scene {
  const expired = outbox.entries.filter(({ disposition }) => disposition.state === 'expired').length;
  const today = { dispositions: 37, undelivered: outbox.entries.length - expired, unproved: 0, rejected: 0, expired };
  return { snapshot: aSnapshot({ page: 'outbox', today, ...changes }), outbox };
}

const offlineEntries = everyKind.slice(2, 5).map((entry): OutboxEntryView => ({
  ...entry,
  nextTryAtMs: null,
  disposition: { ...entry.disposition, state: 'queued', waitingFor: 'connection', isPossiblyDuplicate: false },
}));

function noticeScene(...notices: readonly Notice[]): Scene {
  return { snapshot: aSnapshotWith([aCall()], { notices }) };
}

/** A live call whose code has not been proved. */
function answered(disposition: Partial<DispositionView>, changes: Partial<Snapshot> = {}): Scene {
  const view = aDisposition({
    tookMs: null,
    confirmedAtMs: null,
    canUndo: disposition.state !== 'undecided',
    ...disposition,
  });
  return { snapshot: aSnapshotWith([aCall({ disposition: view })], changes) };
}

const atRisk = (cause: JournalRisk): Scene => noticeScene({ code: 'journalAtRisk', cause });
const setAside = (cause: JournalDamage): Scene =>
  noticeScene({ code: 'journalSetAside', file: 'journal.2026-05-12.broken', cause });

/** Undelivered choices, and the notices of a journal that cannot be trusted. */
export const outboxScenes: Readonly<Record<string, Scene>> = {
  outboxEmpty: aPage({ entries: [], ofOthers: 0 }),
  outboxEmptyOthers: aPage({ entries: [], ofOthers: 3 }),
  outboxEmptyRefused: aPage(
    { entries: [], ofOthers: 0 },
    { today: { dispositions: 37, undelivered: 0, unproved: 0, rejected: 1, expired: 0 } },
  ),
  outbox: aPage({ entries: everyKind, ofOthers: 3 }),
  outboxGerman: aPage({ entries: everyKind, ofOthers: 3 }, { preferences: somePreferences({ language: 'de' }) }),
  outboxUnproved: aPage({ entries: unproved, ofOthers: 0 }),
  outboxUnprovedGerman: aPage({ entries: unproved, ofOthers: 0 }, { preferences: somePreferences({ language: 'de' }) }),
  outboxLongName: aPage({
    entries: [
      anOutboxEntry(
        {
          displayName: 'Sehr langer Name eines Abschlusscodes, der umbrechen muss, und dann noch einmal',
          refusal: { ...backendBusy, said: 'com.genesys.gws.v2.BackendServiceUnavailableException: configserver' },
          canUndo: true,
          isPossiblyDuplicate: true,
        },
        { who: 'Bartholomäus Featherstonehaugh-Cholmondeley von und zu Hohenlohe-Langenburg', attempts: 12 },
      ),
    ],
    ofOthers: 1,
  }),
  outboxOffline: aPage(
    { entries: offlineEntries, ofOthers: 0 },
    {
      connection: {
        state: 'reconnecting',
        cause: { code: 'connectionLost', host: 'gws.example.com' },
        retryAtMs: fixtureNowMs + 3_600,
      },
    },
  ),
  answered: answered({ state: 'accepted', awaitsEcho: true }),
  unseen: answered({ state: 'unseen', waitingFor: 'nextTry', sendsAtMs: fixtureNowMs + 1_900 }),
  unseenGerman: answered(
    { state: 'unseen', waitingFor: 'nextTry', sendsAtMs: fixtureNowMs + 1_900 },
    { preferences: somePreferences({ language: 'de' }) },
  ),
  unseenUntilRelease: answered({
    state: 'unseen',
    waitingFor: 'release',
    refusal: { httpStatus: null, statusCode: 415, said: 'Attach data failed' },
  }),
  unprovable: answered(
    { state: 'accepted', isUnprovable: true },
    { today: { dispositions: 37, undelivered: 0, unproved: 1, rejected: 0, expired: 0 } },
  ),
  forbidden: answered({
    state: 'rejected',
    refusal: { httpStatus: 403, statusCode: 5, said: 'Insufficient permissions to set the disposition' },
  }),
  undecided: answered({ state: 'undecided', mayCount: 2 }),
  undecidedGerman: answered({ state: 'undecided', mayCount: 3 }, { preferences: somePreferences({ language: 'de' }) }),
  reported: {
    snapshot: aSnapshotWith([
      aCall({ reported: { httpStatus: null, statusCode: 415, said: 'Invalid destination of the transfer' } }),
    ]),
  },
  noticeChannelsFailed: noticeScene({ code: 'channelsFailed', said: "Device '5001' is not registered." }),
  expired: {
    snapshot: aSnapshotWith(
      [
        aCall({
          disposition: aDisposition({ state: 'expired', tookMs: null, acceptedAtMs: null, confirmedAtMs: null }),
        }),
      ],
      { today: { dispositions: 37, undelivered: 2, unproved: 0, rejected: 1, expired: 1 } },
    ),
  },
  noticeNoKeychain: atRisk('noKeychain'),
  noticeKeychainLocked: atRisk('keychainLocked'),
  noticeKeychainSlow: atRisk('keychainSlow'),
  noticeNotWritable: atRisk('notWritable'),
  noticeDiskFull: atRisk('diskFull'),
  noticeDiskFailed: atRisk('diskFailed'),
  noticeInUse: atRisk('inUse'),
  noticeDamaged: setAside('damaged'),
  noticeForeign: setAside('foreign'),
  noticeWrongKey: setAside('wrongKey'),
  noticeNewer: setAside('newer'),
};

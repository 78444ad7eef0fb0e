import type { DiagnosticsPreview } from '../../electron/contract/diagnostics';
import type { LedgerView } from '../../electron/contract/ledger';
import type { Snapshot } from '../../electron/contract/snapshot';
import { midnightBefore } from '../../electron/rules/midnight';
import { someBindings } from './keyFixtures';
import { aLedger, aLedgerCall, callsWithoutCode } from './ledgerFixtures';
import { somePreferences } from './preferenceFixtures';
import { aDisposition, aSnapshot, fixtureNowMs, someNodes } from './rendererFixtures';
import type { Scene } from './scene';

const troubledKeys: Snapshot['keys'] = {
  targetCallId: 'CALL1',
  controlledCallId: null,
  answeredCallId: null,
  hangUp: 'twice',
  areTaken: true,
  bindings: someBindings(someNodes()).map((binding) => {
    if (binding.action === 'code1') return { ...binding, state: 'refused' };
    if (binding.action === 'code2') return { ...binding, isDefault: false, caps: ['Ctrl', 'Shift', 'F9'] };
    if (binding.action === 'code3') return { ...binding, accelerator: null, caps: [], state: 'off' };
    return binding.action === 'undo' ? { ...binding, fixedBy: '/etc/wrapkey/policy.json' } : binding;
  }),
};

const callback = { name: 'CALLBACK_PLANNED', displayName: 'Callback planned' };
const someLedger = [
  aLedgerCall({
    recording: [
      { change: 'paused', by: 'agent', atMs: fixtureNowMs - 190_000, isTimeKnown: true },
      { change: 'resumed', by: 'wrapkey', atMs: fixtureNowMs - 130_000, isTimeKnown: true },
      { change: 'paused', by: 'elsewhere', atMs: fixtureNowMs - 100_000, isTimeKnown: false },
    ],
    callId: 'CALL1',
    disposition: aDisposition({ ...callback, entryId: 'ENTRY3', chosenAtMs: fixtureNowMs - 60_000 }),
    earlier: [
      aDisposition({ chosenAtMs: fixtureNowMs - 180_000 }),
      aDisposition({ entryId: 'ENTRY2', action: 'clear', chosenAtMs: fixtureNowMs - 120_000 }),
    ],
  }),
  ...callsWithoutCode,
  aLedgerCall({
    callId: 'CALL2',
    who: '+1 555 0188',
    atMs: fixtureNowMs - 300_000,
    disposition: aDisposition({
      callId: 'CALL2',
      state: 'queued',
      waitingFor: 'undoTime',
      canUndo: true,
      sendsAtMs: fixtureNowMs + 1_800,
      undoMs: 3_000,
      tookMs: null,
    }),
  }),
  aLedgerCall({
    callId: 'CALL3',
    who: 'Bartholomäus Featherstonehaugh-Cholmondeley',
    atMs: fixtureNowMs - 1_900_000,
    disposition: aDisposition({
      callId: 'CALL3',
      state: 'rejected',
      refusal: { httpStatus: 403, statusCode: 5, said: 'Insufficient permissions to set the disposition' },
    }),
  }),
  aLedgerCall({
    callId: 'CALL31',
    who: '+1 555 0131',
    atMs: fixtureNowMs - 2_000_000,
    disposition: aDisposition({ callId: 'CALL31', state: 'left', mayCount: 2, tookMs: null, confirmedAtMs: null }),
  }),
  aLedgerCall({
    callId: 'CALL32',
    who: '+1 555 0132',
    atMs: fixtureNowMs - 2_100_000,
    disposition: aDisposition({ callId: 'CALL32', state: 'accepted', isUnprovable: true, confirmedAtMs: null }),
  }),
  aLedgerCall({
    callId: 'CALL33',
    who: '+1 555 0133',
    atMs: fixtureNowMs - 2_200_000,
    disposition: aDisposition({ callId: 'CALL33', state: 'accepted', mayCount: 2, confirmedAtMs: null }),
  }),
  aLedgerCall({
    callId: 'CALL4',
    who: '+49 30 1234567',
    atMs: fixtureNowMs - 4_000_000,
    disposition: aDisposition({
      ...callback,
      callId: 'CALL4',
      chosenAtMs: fixtureNowMs - 4_000_000,
      state: 'accepted',
      acceptedAtMs: fixtureNowMs - 3_970_000,
      confirmedAtMs: null,
      tookMs: 30_000,
      isPossiblyDuplicate: true,
    }),
    block: { code: 'readOnlyOnIdle' },
  }),
];

/** The pages of the main window: settings, keyboard shortcuts, today's calls. */
const dayMs = 86_400_000;
const todayMs = midnightBefore(fixtureNowMs);
const days = [
  { startMs: todayMs, calls: 4 },
  { startMs: todayMs - dayMs, calls: 41 },
  { startMs: todayMs - 4 * dayMs, calls: 1 },
  { startMs: todayMs - 140 * dayMs, calls: 12 },
];
const earlier = (daysAgo: number): Partial<LedgerView> => ({ shownMs: todayMs - daysAgo * dayMs, days });

/** The same calls a day earlier; the last one arrived only the next morning. */
const yesterday = [
  aLedgerCall({
    atMs: fixtureNowMs - dayMs,
    disposition: aDisposition({
      chosenAtMs: fixtureNowMs - dayMs,
      acceptedAtMs: fixtureNowMs - dayMs + 210,
      confirmedAtMs: fixtureNowMs - dayMs + 312,
    }),
  }),
  aLedgerCall({
    callId: 'CALL2',
    who: '+1 555 0188',
    dnis: null,
    atMs: fixtureNowMs - dayMs - 700_000,
    disposition: aDisposition({
      ...callback,
      callId: 'CALL2',
      state: 'accepted',
      chosenAtMs: fixtureNowMs - dayMs - 700_000,
      acceptedAtMs: fixtureNowMs - 3_600_000,
      confirmedAtMs: null,
      tookMs: dayMs - 2_900_000,
      isPossiblyDuplicate: true,
    }),
  }),
  aLedgerCall({
    callId: 'CALL3',
    who: '',
    atMs: fixtureNowMs - dayMs - 900_000,
    disposition: aDisposition({ callId: 'CALL3', state: 'expired', acceptedAtMs: null, confirmedAtMs: null }),
    earlier: [aDisposition({ ...callback, entryId: 'ENTRY2', state: 'superseded' })],
  }),
];

const lastWeek = yesterday.map((call, index) => ({
  ...call,
  callId: `WEEK${index}`,
  who: 'Jürgen Müller',
  atMs: call.atMs - 6 * dayMs * index,
}));

const someDiagnostics: DiagnosticsPreview = {
  id: 'PREVIEW1',
  sections: [
    { name: 'versions', isOn: true, text: '== Wrapkey diagnostics\nwrapkey: 0.1.0\nelectron: 45.4.1\n\n' },
    { name: 'policy', isOn: true, text: '== Policy\nwrapUp.mode: timed (policy)\nwrapUp.seconds: 60 (default)\n\n' },
    { name: 'session', isOn: true, text: '== Session\n2026-05-12T09:30:00.000Z connected\n\n' },
    { name: 'work', isOn: true, text: '== Work\nsigned in: true\n\n' },
    { name: 'journal', isOn: true, text: '== Journal\nchoices queued: 0\n\n' },
    { name: 'notices', isOn: true, text: '== Notices\nnone\n\n' },
    {
      name: 'log',
      isOn: true,
      text: `== Log\n${'2026-05-12T09:30:00.000Z info disposition {"entryId":"5e8a1c1e-1111-2222-3333-123456789012","state":"queued"}\n'.repeat(20)}\n`,
    },
    { name: 'hosts', isOn: false, text: '== Servers\ngws.example.com\n\n' },
  ],
};

const ledgerPage = (ledger: LedgerView, changes: Partial<Snapshot> = {}): Scene => ({
  snapshot: aSnapshot({ page: 'ledger', ...changes }),
  ledger,
});
const german = { preferences: somePreferences({ language: 'de' }) };

export const pageScenes: Readonly<Record<string, Scene>> = {
  settings: { snapshot: aSnapshot({ page: 'settings' }) },
  settingsFixed: {
    snapshot: aSnapshot({
      page: 'settings',
      preferences: somePreferences({ theme: 'dark' }, { prompt: true, promptPlace: 'bottomRight', singleKeys: true }),
      keys: troubledKeys,
    }),
    press: ['Change the key for Issue resolved'],
  },
  settingsAddKey: {
    snapshot: aSnapshot({ page: 'settings' }),
    press: ['Give a code its own key'],
    search: 'charged',
  },
  settingsAltGr: { snapshot: aSnapshot({ page: 'settings' }), isOnWindows: true },
  settingsSignedOut: {
    snapshot: aSnapshot({
      page: 'settings',
      connection: { state: 'signedOut', reason: null },
      agent: null,
      dispositions: { state: 'notLoaded' },
    }),
  },
  diagnostics: { snapshot: aSnapshot({ page: 'diagnostics' }), diagnostics: someDiagnostics },
  diagnosticsSaved: {
    snapshot: aSnapshot({ page: 'diagnostics', preferences: somePreferences({ language: 'de' }) }),
    diagnostics: someDiagnostics,
    press: ['Speichern…'],
  },
  keys: { snapshot: aSnapshot({ page: 'keys' }) },
  keysWithoutSingle: { snapshot: aSnapshot({ page: 'keys', preferences: somePreferences({ singleKeys: false }) }) },
  ledger: ledgerPage(aLedger(someLedger, { days })),
  ledgerYesterday: ledgerPage(aLedger(yesterday, earlier(1))),
  ledgerGerman: ledgerPage(aLedger(yesterday, earlier(1)), german),
  ledgerDayEmpty: ledgerPage(
    aLedger([], { ...earlier(5), days: [...days, { startMs: todayMs - 5 * dayMs, calls: 0 }] }),
  ),
  ledgerCorrect: {
    ...ledgerPage(aLedger(someLedger.slice(0, 2))),
    press: ['Correct +1 555 0100'],
    search: 'wrong',
  },
  ledgerEmpty: ledgerPage(aLedger([])),
  ledgerFound: ledgerPage(aLedger([...someLedger.slice(1, 3), ...lastWeek], { days, search: 'feather 0188' })),
  ledgerFoundMany: ledgerPage(aLedger(lastWeek, { days, search: 'müller', total: 3_571 })),
  ledgerFoundNothing: ledgerPage(aLedger([], { days, search: 'Featherstonehaugh referred' })),
  ledgerFoundNothingGerman: ledgerPage(aLedger([], { days, search: 'Müller Rückruf' }), german),
  ledgerSearchGerman: ledgerPage(aLedger(lastWeek, { days, total: 3_571 }), german),
  ledgerLong: ledgerPage(
    aLedger(
      Array.from({ length: 60 }, (_, index) =>
        aLedgerCall({ callId: `CALL${index}`, atMs: fixtureNowMs - index * 420_000 }),
      ),
      { total: 141 },
    ),
  ),
};

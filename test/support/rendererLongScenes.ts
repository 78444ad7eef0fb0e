import type { DispositionNode } from '../../electron/contract/disposition';
import type { WrapUpView } from '../../electron/contract/wrapUp';
import { aBinding, someBindings } from './keyFixtures';
import { aLedger, aLedgerCall, anOutboxEntry } from './ledgerFixtures';
import {
  codesOf,
  aCall,
  aCode,
  aDisposition,
  aFolder,
  aReleasedCall,
  aSnapshot,
  aSnapshotWith,
  aWrapUp,
  fixtureNowMs,
} from './rendererFixtures';
import type { Scene } from './scene';

const length = 500;
export const longWord = 'Wm'.repeat(length / 2);
const longWords = 'Rückruf vereinbart, wenn die Lieferung kommt. '.repeat(11).slice(0, length);

const longFolder = `Ordner: ${longWords}`.slice(0, length).trim();

/** Names of 500 letters, as one word and as many words. */
export const longNodes: readonly DispositionNode[] = [
  { ...aCode(longWord, 'amber'), name: 'WORD' },
  { ...aCode(longWords, 'blue'), name: 'WORDS' },
  aCode('Referred', 'teal'),
  { ...aFolder(longFolder, [aFolder(longWord, [aCode('Wrong number')])]), id: 'FOLDER' },
  { ...aCode(`A ${longWords}`), name: 'MORE' },
];
const dispositions = codesOf(longNodes);
const chosenWord = aDisposition({ name: 'WORD', displayName: longWord });
const chosenWords = aDisposition({
  entryId: 'ENTRY2',
  name: 'WORDS',
  displayName: longWords,
  state: 'queued',
  waitingFor: 'connection',
  canUndo: true,
});
const longCalls = [
  aCall({ who: longWord, dnis: longWords, ani: longWord, participants: [longWords], disposition: chosenWord }),
  aReleasedCall({ id: 'CALL2', who: longWords }),
];

export const longWrapUps: readonly WrapUpView[] = [
  aWrapUp({
    callId: 'CALL1',
    who: longWord,
    dnis: longWords,
    likely: ['WORD', 'WORDS', 'REFERRED', 'MORE'],
    clock: { remainingMs: 31_000, totalMs: 60_000, extensionMs: 30_000, extensionsLeft: 2, codeAtEnd: longWords },
  }),
  aWrapUp({ callId: 'CALL2', who: longWords }),
  aWrapUp({ callId: 'CALL3', who: longWord }),
  aWrapUp({ callId: 'CALL4', who: '+49 30 1234567' }),
];

/** Fifty ended calls that were not put away, and one active call. */
const fiftyCalls = [
  aCall({ id: 'CALL51', who: '+49 30 1234567' }),
  ...Array.from({ length: 50 }, (_, index) => aReleasedCall({ id: `CALL${index + 1}`, who: `+1 555 ${1000 + index}` })),
];

export const longScenes: Readonly<Record<string, Scene>> = {
  longMain: { snapshot: aSnapshotWith(longCalls, { dispositions }) },
  longFolder: {
    snapshot: aSnapshotWith([aCall({ who: longWords, disposition: chosenWords })], { dispositions }),
    press: [longFolder, longWord],
  },
  longSearch: { snapshot: aSnapshotWith([aCall()], { dispositions }), search: 'w' },
  longPending: {
    snapshot: aSnapshotWith([aCall()], { pendingWrapUps: longWrapUps }),
    press: ['4 pending wrap-ups'],
  },
  longLedger: {
    snapshot: aSnapshot({ page: 'ledger', dispositions }),
    ledger: aLedger([
      aLedgerCall({
        who: longWord,
        dnis: longWords,
        disposition: chosenWord,
        earlier: [
          aDisposition({ entryId: 'OLD', displayName: longWords, chosenAtMs: fixtureNowMs - 90_000 }),
          aDisposition({ entryId: 'BACK', state: 'withdrawn', chosenAtMs: fixtureNowMs - 30_000 }),
        ],
      }),
      aLedgerCall({ callId: 'CALL2', who: longWords, disposition: chosenWords }),
    ]),
  },
  longOutbox: {
    snapshot: aSnapshot({ page: 'outbox' }),
    outbox: {
      entries: [
        anOutboxEntry({ displayName: longWord, canUndo: true }, { who: longWords, dnis: longWord }),
        anOutboxEntry({ entryId: 'ENTRY2', displayName: longWords }, { callId: 'CALL2', who: longWord }),
      ],
      ofOthers: 0,
    },
  },
  longKeys: {
    snapshot: aSnapshot({
      page: 'settings',
      keys: {
        targetCallId: null,
        controlledCallId: null,
        answeredCallId: null,
        hangUp: 'twice',
        areTaken: false,
        bindings: [
          ...someBindings([]),
          aBinding('code:WORD', { code: { name: 'WORD', displayName: longWord } }),
          aBinding('code:WORDS', { code: { name: 'WORDS', displayName: longWords } }),
        ],
      },
    }),
  },
  fiftyCalls: { snapshot: aSnapshotWith(fiftyCalls) },
  fiftyCallsLast: { snapshot: aSnapshotWith(fiftyCalls, { currentCallId: 'CALL49' }) },
};

import type { CallbackView } from '../../electron/contract/callbacks';
import type { ChoiceDraftView } from '../../electron/contract/choiceDraft';
import type { NotesView, NoteView } from '../../electron/contract/notes';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { WrapUpView } from '../../electron/contract/wrapUp';
import { aLedger, aLedgerCall } from './ledgerFixtures';
import { aCall, aReleasedCall, aSnapshot, aSnapshotWith, aWrapUp, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

const longName = 'Bartholomäus Featherstonehaugh-Cholmondeley von und zu Hohenlohe-Langenburg-Waldsee';
const words = 'Wants a refund for 12 boxes. Call back after the parcel has been found. ';
const said = 'The contact history is read-only until the nightly maintenance has been completed';

function notesWith(note: Partial<NoteView> = {}, rules: Partial<NotesView> = {}): NotesView {
  const kept: NoteView = {
    callId: 'CALL1',
    text: words.trim(),
    revision: 3,
    writtenAtMs: fixtureNowMs - 42_000,
    state: 'kept',
    refusal: null,
    ...note,
  };
  return { longest: 2_000, route: 'ucs', sentLength: null, spelling: false, open: [kept], ...rules };
}

const unwritten = { text: '', revision: 0, writtenAtMs: null } as const;
const tooLong = { text: words.repeat(12), callId: 'CALL1' };
const refused = { state: 'refused', refusal: { httpStatus: 403, statusCode: 5, said } } as const;
const timed: ChoiceDraftView = {
  name: 'CALLBACK_PLANNED',
  displayName: 'Callback planned',
  lacksNote: false,
  lacking: { fields: [], canBeFilled: false },
  asksForTime: true,
};
const lacking = { ...timed, lacksNote: true };
const call = aCall({ control: { actions: ['hold', 'mute', 'hangUp'], operation: null } });

function onCard(notes: NotesView): Scene {
  return { snapshot: aSnapshotWith([call], { notes }) };
}

function aCallback(changes: Partial<CallbackView> = {}): CallbackView {
  return {
    id: 'CALLBACK1',
    who: 'Priya Natarajan',
    subtitle: 'Delivery delayed',
    ...{ number: '+442079460018', shownNumber: '020 7946 0018' },
    codeName: 'Callback planned',
    dueAtMs: fixtureNowMs + 3_600_000,
    isDue: false,
    record: null,
    ...changes,
  };
}

const callbacks = [
  aCallback({ dueAtMs: fixtureNowMs - 720_000, isDue: true, record: { state: 'done', said: null } }),
  aCallback({
    id: 'CALLBACK2',
    record: { state: 'refused', said: 'The record is already processed.' },
    who: longName,
    subtitle: 'Wants to know why the third delivery of the second order has not been announced',
    codeName: 'Callback planned with the customer after the technician has been there',
  }),
  aCallback({
    id: 'CALLBACK3',
    record: { state: 'unknown', said: null },
    ...{ who: '+1 555 0188', subtitle: '', number: '+15550188', shownNumber: '+1 555 0188' },
    dueAtMs: fixtureNowMs + 86_400_000,
  }),
];

/** The main window with notes about calls, codes that ask for a time, and the callbacks. */
export const noteScenes: Readonly<Record<string, Scene>> = {
  noteUnwritten: onCard(notesWith(unwritten)),
  noteTyping: { ...onCard(notesWith(unwritten)), note: words.trim() },
  noteSnippets: { ...onCard(notesWith(unwritten)), note: 'Late again. ;' },
  noteKept: onCard(notesWith()),
  snippetSettings: { snapshot: aSnapshot({ page: 'settings', notes: notesWith() }), press: ['Add a snippet'] },
  noteHere: onCard(notesWith({}, { route: 'local' })),
  noteDelivered: {
    snapshot: aSnapshotWith([aReleasedCall({ id: 'CALL1' })], { notes: notesWith({ state: 'delivered' }) }),
  },
  noteRefused: onCard(notesWith(refused)),
  noteTooLong: onCard(notesWith(tooLong, { route: 'userData', sentLength: 500 })),
  draftTime: {
    snapshot: aSnapshotWith([aCall({ draft: lacking })], { notes: notesWith(unwritten) }),
  },
  ledgerDraft: {
    snapshot: aSnapshot({ page: 'ledger' }),
    ledger: aLedger([aLedgerCall({ draft: lacking }), aLedgerCall({ callId: 'CALL2', draft: timed })]),
  },
  callbacks: { snapshot: aSnapshot({ page: 'callbacks', callbacks }) },
  callbacksEmpty: { snapshot: aSnapshot({ page: 'callbacks' }) },
};

function inPrompt(notes: NotesView, changes: Partial<WrapUpView> = {}): Snapshot {
  const wrapUp = aWrapUp({ callId: 'CALL1', ...changes });
  const prompt = { frontCallId: 'CALL1', wrapUps: [wrapUp], receipts: [] };
  return aSnapshot({ pendingWrapUps: [wrapUp], prompt, notes });
}

/** The same in the prompt. */
export const promptNoteScenes: Readonly<Record<string, Scene>> = {
  promptNoteTyping: { snapshot: inPrompt(notesWith(unwritten)), note: words.trim() },
  promptNoteSnippets: { snapshot: inPrompt(notesWith(unwritten)), note: ';re' },
  promptNoteDelivered: { snapshot: inPrompt(notesWith({ state: 'delivered' })) },
  promptNoteRefused: { snapshot: inPrompt(notesWith({ ...refused, text: words.repeat(4) })) },
  promptDraftTime: { snapshot: inPrompt(notesWith(unwritten), { draft: lacking }) },
};

import type { CallView } from '../../electron/contract/call';
import type { ChoiceDraftView } from '../../electron/contract/choiceDraft';
import type { DispositionView } from '../../electron/contract/disposition';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { PromptView, ReceiptView, WrapUpView } from '../../electron/contract/wrapUp';
import { namedPrompt } from './nameScenes';
import { promptNoteScenes } from './noteScenes';
import {
  codesOf,
  aCall,
  aCode,
  aDisposition,
  aFolder,
  aSnapshot,
  aWrapUp,
  fixtureNowMs,
  someNodes,
} from './rendererFixtures';
import { longNodes, longWord, longWrapUps } from './rendererLongScenes';
import type { Scene } from './scene';

const front = (changes: Partial<WrapUpView> = {}): WrapUpView =>
  aWrapUp({ callId: 'CALL1', who: '+1 555 0100', dnis: '15000', ...changes });

const clock = (leftMs: number, changes: Partial<WrapUpView['clock']> = {}): WrapUpView['clock'] => ({
  remainingMs: leftMs,
  totalMs: 60_000,
  extensionMs: 30_000,
  extensionsLeft: 9,
  codeAtEnd: null,
  ...changes,
});

export const aReceipt = (
  changes: Partial<DispositionView> = {},
  receipt: { readonly id?: string; readonly isTimeUp?: boolean } = {},
): ReceiptView => ({
  kind: 'disposition',
  id: 'RECEIPT1',
  who: '+1 555 0188',
  isTimeUp: false,
  disposition: aDisposition({ callId: 'CALL8', state: 'accepted', ...changes }),
  ...receipt,
});

const undoRunning = aReceipt({
  state: 'queued',
  waitingFor: 'undoTime',
  sendsAtMs: fixtureNowMs + 2_000,
  undoMs: 3_000,
  canUndo: true,
});

const prompt = (wrapUps: readonly WrapUpView[], changes: Partial<PromptView> = {}, rest: Partial<Snapshot> = {}) =>
  aSnapshot({
    pendingWrapUps: wrapUps,
    prompt: { frontCallId: wrapUps[0]?.callId ?? null, wrapUps, receipts: [], ...changes },
    ...rest,
  });

const longName = 'Sehr langer Name eines Abschlusscodes, der auch bei achtzig Zeichen lesbar ist';
function aRinging(who: string): CallView {
  return aCall({ id: 'CALL2', state: 'Ringing', who, control: { actions: ['answer'], operation: null } });
}

/** The key for answering is about this caller, the codes about the other. */
function promptWithRinging(who: string): Snapshot {
  const snapshot = prompt([front()], {}, { calls: [aRinging(who)] });
  return { ...snapshot, keys: { ...snapshot.keys, answeredCallId: 'CALL2' } };
}

const sixty = [
  ...someNodes(),
  aCode(longName, 'amber'),
  ...['Orders', 'Delivery', 'Contract', 'Technical support', 'Billing questions', 'Returns'].map((area) =>
    aFolder(
      area,
      Array.from({ length: 9 }, (_, index) => aCode(`${area} reason ${index + 1}`, 'blue')),
    ),
  ),
];
const manyCodes: Partial<Snapshot> = {
  dispositions: codesOf(sixty),
};
const fourAtOnce = [
  front({ clock: clock(31_000) }),
  aWrapUp({ callId: 'CALL2', who: '+49 30 1234567', endedAtMs: fixtureNowMs - 9_000, clock: clock(14_000) }),
  aWrapUp({ callId: 'CALL3', who: 'Bartholomäus Featherstonehaugh-Cholmondeley', clock: clock(52_000) }),
  aWrapUp({ callId: 'CALL4', who: '', endedAtMs: fixtureNowMs - 2_000, clock: clock(58_000) }),
];

const longCodes: Partial<Snapshot> = {
  dispositions: codesOf(longNodes),
};
const longReceipt: ReceiptView = {
  kind: 'disposition',
  id: 'LONG',
  who: longWord,
  isTimeUp: false,
  disposition: aDisposition({ displayName: longWord, canUndo: true, state: 'queued', waitingFor: 'connection' }),
};

const pausedForLong = { seenSinceMs: fixtureNowMs - 92_000, isStartKnown: true, warning: 'long' } as const;

const noOrderNumber = { fields: [{ key: 'OrderNumber', label: 'Order number' }], canBeFilled: false };
const aDraft: ChoiceDraftView = {
  ...{ name: 'REFERRED', displayName: 'Referred', lacksNote: false, asksForTime: false },
  lacking: { fields: [], canBeFilled: false },
};

/** Every designed state of the prompt, by name. */
export const promptScenes: Readonly<Record<string, Scene>> = {
  promptNamed: namedPrompt,
  ...promptNoteScenes,
  promptOptional: { snapshot: prompt([front()], {}, manyCodes) },
  promptTimed: { snapshot: prompt([front({ clock: clock(31_000) })], {}, manyCodes) },
  promptRunningOut: { snapshot: prompt([front({ clock: clock(14_000, { codeAtEnd: 'Not answered' }) })]) },
  promptCodeAtEnd: {
    snapshot: prompt([front({ clock: clock(45_000, { codeAtEnd: 'Not answered', extensionsLeft: 0 }) })]),
  },
  promptDraftField: { snapshot: prompt([front({ draft: { ...aDraft, lacking: noOrderNumber } })]) },
  promptDraft: { snapshot: prompt([front({ clock: clock(31_000), draft: aDraft })], {}, manyCodes) },
  promptDraftLong: { snapshot: prompt([front({ who: longWord, draft: { ...aDraft, displayName: longWord } })]) },
  promptMandatory: { snapshot: prompt([front({ isMandatory: true })]) },
  promptRecordingPaused: {
    snapshot: prompt(
      [front()],
      {},
      { calls: [aCall({ id: 'CALL7', who: 'Priya Natarajan', recording: 'paused', recordingPause: pausedForLong })] },
    ),
  },
  promptFour: { snapshot: prompt(fourAtOnce, {}, manyCodes) },
  promptUndo: { snapshot: prompt([], { receipts: [undoRunning] }) },
  promptAccepted: { snapshot: prompt([], { receipts: [aReceipt()] }) },
  promptTimeUp: { snapshot: prompt([], { receipts: [aReceipt({}, { isTimeUp: true })] }) },
  promptReceiptAndNext: { snapshot: prompt([front()], { receipts: [undoRunning] }) },
  promptRejected: {
    snapshot: prompt([
      front({
        disposition: aDisposition({
          state: 'rejected',
          refusal: { httpStatus: 403, statusCode: 5, said: 'Insufficient permissions to set the disposition' },
        }),
      }),
    ]),
  },
  promptSignedOut: { snapshot: prompt([front({ block: { code: 'signedOut' } })]) },
  promptReadOnly: { snapshot: prompt([front({ block: { code: 'readOnlyOnIdle' } })]) },
  promptSearch: { snapshot: prompt([front()], {}, manyCodes), search: 'reason' },
  promptFolder: { snapshot: prompt([front()], {}, manyCodes), press: ['Complaint'] },
  promptLongNames: {
    snapshot: prompt(
      [
        front({
          who: 'Bartholomäus Featherstonehaugh-Cholmondeley von und zu Hohenlohe-Langenburg-Waldsee',
          likely: [longName.replaceAll(' ', '_').toUpperCase(), 'REFERRED', 'INVOICE_WRONG', 'DELIVERY_LATE'],
        }),
      ],
      { receipts: [aReceipt({ displayName: longName, canUndo: true, state: 'queued', waitingFor: 'connection' })] },
      manyCodes,
    ),
  },
  promptLong: { snapshot: prompt(longWrapUps, {}, longCodes) },
  promptLongReceipts: {
    snapshot: prompt(
      longWrapUps.map((wrapUp) => ({ ...wrapUp, isMandatory: false })),
      {
        receipts: [
          { ...longReceipt, id: 'R1' },
          { ...longReceipt, id: 'R2' },
          { kind: 'problem', id: 'P1', problem: { code: 'tooLate', who: longWord, displayName: longWord } },
        ],
      },
      longCodes,
    ),
  },
  promptLongRejected: {
    snapshot: prompt(
      [{ ...front(longWrapUps[0]), disposition: aDisposition({ state: 'rejected', displayName: longWord }) }],
      {},
      longCodes,
    ),
  },
  promptLongSearch: { snapshot: prompt(longWrapUps, {}, longCodes), search: 'w' },
  promptUnknown: { snapshot: prompt([front({ who: '', dnis: null })]) },
  promptHangUp: {
    snapshot: prompt([], {
      receipts: [{ kind: 'hangUp', id: 'H', callId: 'CALL1', who: 'Anna Berg', press: 'twice', isUnclear: true }],
    }),
  },
  promptRinging: { snapshot: promptWithRinging('Ben Jones') },
  promptRingingLong: { snapshot: promptWithRinging(longName) },
  promptBlocked: {
    snapshot: prompt([], {
      receipts: [
        {
          ...{ kind: 'control', id: 'C1', who: 'Ben Jones', action: 'answer' },
          outcome: {
            ...{ state: 'blocked', who: 'Anna Berg' },
            refusal: { httpStatus: 500, statusCode: 4, said: 'The device is busy.' },
          },
        },
      ],
    }),
  },
  promptControlled: {
    snapshot: prompt([], {
      receipts: [
        { kind: 'control', id: 'C1', who: 'Anna Berg', action: 'hold', outcome: { state: 'seen' } },
        { kind: 'control', id: 'C2', who: '+1 555 0100', action: 'mute', outcome: { state: 'sent' } },
        {
          kind: 'control',
          id: 'C3',
          who: '',
          action: 'pauseRecording',
          outcome: { state: 'refused', refusal: { httpStatus: 500, statusCode: 4, said: 'The device is busy.' } },
        },
      ],
    }),
  },
  promptState: {
    snapshot: prompt([], {
      receipts: [
        { kind: 'agentState', id: 'S' },
        { kind: 'afterCall', id: 'A' },
      ],
    }),
  },
  promptProblem: {
    snapshot: prompt([], {
      receipts: [{ kind: 'problem', id: 'P1', problem: { code: 'noCodeOnKey', digit: 7, who: '+1 555 0100' } }],
    }),
  },
  promptProblems: {
    snapshot: prompt([], {
      receipts: [
        { kind: 'problem', id: 'P1', problem: { code: 'callChanged', who: '+1 555 0100' } },
        { kind: 'problem', id: 'P2', problem: { code: 'tooLate', who: '+1 555 0100', displayName: 'Referred' } },
        {
          kind: 'problem',
          id: 'P3',
          problem: { code: 'notSet', who: '', displayName: 'Referred', cause: 'readOnlyOnIdle' },
        },
        { kind: 'problem', id: 'P4', problem: { code: 'nothingToUndo' } },
      ],
    }),
  },
};

import type { CallView } from '../../electron/contract/call';
import type { DispositionView } from '../../electron/contract/disposition';
import type { Snapshot } from '../../electron/contract/snapshot';
import { agentStateScenes } from './agentStateScenes';
import { callBarScenes } from './callBarScenes';
import { callControlScenes } from './callControlScenes';
import { codingScenes } from './codingScenes';
import { manyNodes, manyRows } from './crowdedCall';
import { earlierCallsScenes } from './earlierCallsScenes';
import { hostileScenes } from './hostileScenes';
import { nameScenes } from './nameScenes';
import { networkScenes } from './networkScenes';
import { noteScenes } from './noteScenes';
import { outboxScenes } from './outboxScenes';
import {
  codesOf,
  aCall,
  aDisposition,
  anAgent,
  aReleasedCall,
  aSnapshot,
  aSnapshotWith,
  aWrapUp,
  fixtureNowMs,
} from './rendererFixtures';
import { longScenes } from './rendererLongScenes';
import { pageScenes } from './rendererPageScenes';
import type { Scene } from './scene';
import { signedOut, signInScenes } from './signInScenes';
import { supervisionScenes } from './supervisionScenes';
import { userDataScenes } from './userDataScenes';

const chosen = (changes: Partial<DispositionView>, call: (changes: Partial<CallView>) => CallView = aCall): Snapshot =>
  aSnapshotWith([call({ disposition: aDisposition(changes) })]);

const fourCalls: readonly CallView[] = [
  aCall({
    id: 'CALL2',
    state: 'Held',
    who: 'Bartholomäus Featherstonehaugh-Cholmondeley',
    startedAtMs: fixtureNowMs - 3_912_000,
  }),
  aCall({
    id: 'CALL3',
    callType: 'Consult',
    who: 'A. Brown (15020)',
    parentCallId: 'CALL2',
    muted: true,
    recording: 'on',
  }),
  aCall({ id: 'CALL4', state: 'Ringing', who: '+49 30 1234567', startedAtMs: fixtureNowMs - 4_000 }),
  aReleasedCall({ id: 'CALL5', who: '+1 555 0188' }),
];

const offline: Snapshot['connection'] = {
  state: 'reconnecting',
  cause: { code: 'connectionLost', host: 'gws.example.com' },
  retryAtMs: fixtureNowMs + 3_600,
};
const sixty: Snapshot['dispositions'] = codesOf(manyNodes());
const ringing = aCall({
  state: 'Ringing',
  capabilities: ['Answer', 'AttachUserData'],
  control: { actions: ['answer', 'reject'], operation: null },
  startedAtMs: fixtureNowMs - 3_000,
});

const fourPending = [
  aWrapUp({
    clock: { remainingMs: 31_000, totalMs: 60_000, extensionMs: 30_000, extensionsLeft: 2, codeAtEnd: null },
  }),
  aWrapUp({
    callId: 'CALL9',
    who: 'Bartholomäus Featherstonehaugh-Cholmondeley',
    endedAtMs: fixtureNowMs - 400_000,
    state: 'later',
  }),
  aWrapUp({ callId: 'CALL10', who: '+49 30 1234567', isMandatory: true, endedAtMs: fixtureNowMs - 61_000 }),
  aWrapUp({
    callId: 'CALL11',
    who: '',
    clock: { remainingMs: 12_000, totalMs: 60_000, extensionMs: 30_000, extensionsLeft: 0, codeAtEnd: 'Referred' },
  }),
];

/** Every designed state of the main window, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  ...signInScenes,
  ...supervisionScenes,
  ...callBarScenes,
  ...callControlScenes,
  ...codingScenes,
  ...nameScenes,
  ...hostileScenes,
  ...earlierCallsScenes,
  ...userDataScenes,
  signedOutByAgent: {
    snapshot: {
      ...signedOut({ code: 'signedOutByAgent' }),
      today: { dispositions: 3, undelivered: 2, unproved: 0, rejected: 0, expired: 0 },
    },
  },
  noCall: { snapshot: aSnapshot() },
  loadingCodes: { snapshot: aSnapshotWith([aCall()], { dispositions: { state: 'loading' } }) },
  failedCodes: {
    snapshot: aSnapshotWith([aCall()], {
      dispositions: { state: 'failed', cause: { code: 'timedOut', host: 'gws.example.com' } },
    }),
  },
  noCodes: {
    snapshot: aSnapshotWith([aCall()], {
      dispositions: codesOf([]),
    }),
  },
  ringing: { snapshot: aSnapshotWith([ringing]) },
  confirmed: { snapshot: chosen({}) },
  sending: { snapshot: chosen({ state: 'sending', name: 'CALLBACK_PLANNED', displayName: 'Callback planned' }) },
  rejected: {
    snapshot: {
      ...chosen({
        state: 'rejected',
        refusal: { httpStatus: 403, statusCode: 5, said: 'Insufficient permissions to set the disposition' },
      }),
      today: { dispositions: 37, undelivered: 0, unproved: 0, rejected: 1, expired: 0 },
    },
  },
  undo: {
    snapshot: chosen(
      {
        state: 'queued',
        waitingFor: 'undoTime',
        canUndo: true,
        sendsAtMs: fixtureNowMs + 2_400,
        undoMs: 3_000,
        tookMs: null,
      },
      aReleasedCall,
    ),
  },
  released: {
    snapshot: chosen({ state: 'accepted', name: 'ISSUE_RESOLVED', displayName: 'Issue resolved' }, aReleasedCall),
  },
  echoMissing: { snapshot: chosen({ state: 'accepted', isEchoMissing: true, isPossiblyDuplicate: true }) },
  elsewhere: { snapshot: chosen({ state: 'setElsewhere', entryId: null }) },
  readOnly: { snapshot: aSnapshotWith([aReleasedCall({ block: { code: 'readOnlyOnIdle' } })]) },
  fourCalls: { snapshot: aSnapshotWith(fourCalls, { currentCallId: 'CALL3' }) },
  sixtyCodes: { snapshot: aSnapshotWith([aCall({ disposition: aDisposition() })], { dispositions: sixty }) },
  folder: {
    snapshot: chosen({ name: 'INVOICE_WRONG', displayName: 'Invoice wrong' }),
    press: ['Complaint', 'Billing'],
  },
  chosenInFolder: { snapshot: chosen({ name: 'INVOICE_WRONG', displayName: 'Invoice wrong' }) },
  search: { snapshot: aSnapshotWith([aCall()], { dispositions: sixty }), search: 'ruck' },
  searchMany: { snapshot: aSnapshotWith([aCall()], { dispositions: sixty }), search: 'reason' },
  userData: { snapshot: aSnapshotWith([aCall({ userData: manyRows() })], { dispositions: sixty }) },
  reconnecting: {
    snapshot: aSnapshotWith(
      [
        aCall({
          disposition: aDisposition({ state: 'queued', waitingFor: 'connection', canUndo: true, tookMs: null }),
        }),
      ],
      { connection: offline, today: { dispositions: 37, undelivered: 1, unproved: 0, rejected: 0, expired: 0 } },
    ),
  },
  offlineFull: {
    snapshot: aSnapshotWith(
      [
        aCall({
          disposition: aDisposition({ state: 'queued', waitingFor: 'connection', canUndo: true, tookMs: null }),
        }),
      ],
      {
        connection: offline,
        notices: [
          { code: 'settingsSetAside', file: 'settings.broken.json' },
          { code: 'journalAtRisk', cause: 'keychainLocked' },
        ],
      },
    ),
  },
  offlineNoCall: { snapshot: aSnapshot({ connection: { ...offline, retryAtMs: null } }) },
  noVoice: {
    snapshot: aSnapshot({
      agent: anAgent({
        hasVoiceFeature: false,
        devices: [{ phoneNumber: '15000', state: 'NotReady', stateName: 'Lunch' }],
      }),
    }),
  },
  noVoiceCall: { snapshot: aSnapshotWith([aCall()], { agent: anAgent({ hasVoiceFeature: false }) }) },
  pending: {
    snapshot: aSnapshotWith([aCall()], {
      pendingWrapUps: fourPending,
      today: { dispositions: 37, undelivered: 2, unproved: 0, rejected: 1, expired: 0 },
    }),
    press: ['4 pending wrap-ups'],
  },
  clearing: { snapshot: chosen({ action: 'clear', state: 'sending', tookMs: null }) },
  cleared: { snapshot: chosen({ action: 'clear' }) },
  notCleared: {
    snapshot: chosen({
      action: 'clear',
      state: 'rejected',
      refusal: { httpStatus: 403, statusCode: 5, said: 'Insufficient permissions to delete the disposition' },
    }),
  },
  putBack: {
    snapshot: chosen({ isUndo: true, canUndo: true, name: 'CALLBACK_PLANNED', displayName: 'Callback planned' }),
  },
  confirmedUndoable: { snapshot: chosen({ canUndo: true }) },
  ...agentStateScenes,
  ...pageScenes,
  ...noteScenes,
  ...outboxScenes,
  ...networkScenes,
  ...longScenes,
  notices: {
    snapshot: aSnapshot({
      notices: [
        {
          code: 'policyBroken',
          file: '/etc/wrapkey/policy.json',
          path: 'wrapUp.seconds',
          reason: 'expected a number',
          isLastGoodUsed: true,
        },
        { code: 'settingsSetAside', file: 'settings.broken.json' },
        { code: 'wrapUpsSetAside', file: 'wrapups.broken.json' },
        { code: 'wrapUpsNotKept' },
        { code: 'keysRefused', count: 2 },
      ],
    }),
  },
  menu: { snapshot: aSnapshot(), press: ['Menu'] },
  readCodes: { snapshot: aSnapshot(), press: ['Menu', 'Read codes again'] },
  signOut: { snapshot: aSnapshot(), press: ['Menu', 'Sign out'] },
};

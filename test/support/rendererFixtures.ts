import type { AgentView } from '../../electron/contract/agent';
import type { CallView } from '../../electron/contract/call';
import type {
  DispositionCodeNode,
  DispositionColor,
  DispositionFolderNode,
  DispositionNode,
  DispositionView,
} from '../../electron/contract/disposition';
import type { SignInView } from '../../electron/contract/signIn';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { UserDataRow } from '../../electron/contract/userData';
import type { WrapUpView } from '../../electron/contract/wrapUp';
import { anAgentState } from './agentStateFixture';
import { someDialling } from './diallingFixtures';
import { someBindings } from './keyFixtures';
import { somePreferences } from './preferenceFixtures';

/** The time of all fixtures; previews set the page's clock to it. */
export const fixtureNowMs = Date.UTC(2026, 4, 12, 9, 30, 0);

export function aCode(displayName: string, color: DispositionColor | null = null): DispositionCodeNode {
  return { kind: 'code', name: displayName.replaceAll(' ', '_').toUpperCase(), displayName, color, asksMore: false };
}

export function aFolder(displayName: string, children: readonly DispositionNode[]): DispositionFolderNode {
  return { kind: 'folder', id: `folder-${displayName}`, displayName, children };
}

export function someNodes(): DispositionNode[] {
  return [
    aCode('Referred', 'teal'),
    aCode('Issue resolved', 'green'),
    aCode('Callback planned', 'amber'),
    aCode('Order placed', 'violet'),
    aFolder('Complaint', [
      aCode('Delivery late', 'red'),
      aCode('Damaged goods', 'red'),
      aFolder('Billing', [aCode('Invoice wrong', 'red'), aCode('Charged twice', 'red')]),
    ]),
    aCode('Wrong number'),
  ];
}

/** The codes as GWS has them. */
export function codesOf(nodes: readonly DispositionNode[], leftOut = 0): Snapshot['dispositions'] {
  return { state: 'loaded', source: 'groups', nodes, leftOut, repeated: 0 };
}

export function anAgent(changes: Partial<AgentView> = {}): AgentView {
  return {
    displayName: 'Jane Doe',
    devices: [{ phoneNumber: '15000', state: 'Ready', stateName: null }],
    hasVoiceFeature: true,
    ...changes,
  };
}

export function aRow(key: string, value: string, changes: Partial<UserDataRow> = {}): UserDataRow {
  const plain = { isMasked: false, isCut: false, field: null, edit: null, isLacking: false };
  return { key, label: key, value, ...plain, ...changes };
}

export function aCall(changes: Partial<CallView> = {}): CallView {
  return {
    id: 'CALL1',
    state: 'Established',
    stateName: 'Established',
    callType: 'Inbound',
    who: '+1 555 0100',
    ...{ subtitle: '', number: '+15550100', shownNumber: '+1 555 0100', hasNameLine: false },
    ...{ participants: ['+1 555 0100'], participantNumbers: ['+15550100'] },
    dnis: '15000',
    ani: '+1 555 0100',
    parentCallId: null,
    startedAtMs: fixtureNowMs - 262_000,
    endedAtMs: null,
    leftOut: { participants: 0, userData: 0 },
    isUnreadable: false,
    capabilities: [
      'Hangup',
      'Hold',
      'SendDtmf',
      'InitiateTransfer',
      'SingleStepTransfer',
      'InitiateConference',
      'SingleStepConference',
      'AttachUserData',
      'UpdateUserData',
      'DeleteUserData',
      'DeleteUserDataPair',
    ],
    userData: [
      aRow('Customer', 'Gold · since 2014'),
      aRow('Account', '•••• 5678', { isMasked: true }),
      aRow('Reason for call', 'Delivery delayed'),
      aRow('Language', 'English'),
      aRow('Last agent', 'A. Brown'),
      aRow('IW_CaseUid', 'a81f'),
      aRow('RVQID', '0P8Q'),
    ],
    muted: false,
    ...{ recording: 'off', recordingPause: null, screenPop: null },
    control: { actions: ['hold', 'sendDigits', 'startTransfer', 'startConference', 'hangUp'], operation: null },
    supervision: { supervisorListeningIn: false, monitoredUserMuted: false, monitoring: false },
    connId: '006c03a7194aa008',
    ownNumber: '15000',
    disposition: null,
    draft: null,
    reported: null,
    block: null,
    ...changes,
  };
}

export function aReleasedCall(changes: Partial<CallView> = {}): CallView {
  return aCall({
    state: 'Released',
    stateName: 'Released',
    capabilities: [],
    control: { actions: [], operation: null },
    endedAtMs: fixtureNowMs - 130_000,
    startedAtMs: fixtureNowMs - 392_000,
    ...changes,
  });
}

export function aDisposition(changes: Partial<DispositionView> = {}): DispositionView {
  return {
    entryId: 'ENTRY1',
    callId: 'CALL1',
    action: 'set',
    isUndo: false,
    chosenAtMs: fixtureNowMs - 60_000,
    name: 'REFERRED',
    displayName: 'Referred',
    state: 'confirmed',
    sendsAtMs: null,
    undoMs: null,
    waitingFor: null,
    canUndo: false,
    refusal: null,
    tookMs: 312,
    acceptedAtMs: fixtureNowMs - 59_790,
    confirmedAtMs: fixtureNowMs - 59_688,
    ...{ awaitsEcho: false, isEchoMissing: false, isUnprovable: false },
    isPossiblyDuplicate: changes.mayCount !== undefined,
    mayCount: changes.isPossiblyDuplicate === true ? 2 : 1,
    ...changes,
  };
}

export function aWrapUp(changes: Partial<WrapUpView> = {}): WrapUpView {
  return {
    callId: 'CALL8',
    who: '+1 555 0188',
    ...{ subtitle: '', number: '+15550188', shownNumber: '+1 555 0188' },
    callType: 'Inbound',
    dnis: 'Orders EN',
    startedAtMs: fixtureNowMs - 276_000,
    endedAtMs: fixtureNowMs - 14_000,
    state: 'asking',
    isMandatory: false,
    clock: null,
    likely: ['REFERRED', 'ISSUE_RESOLVED', 'CALLBACK_PLANNED', 'ORDER_PLACED'],
    disposition: null,
    draft: null,
    block: null,
    ...changes,
  };
}

/** The values without a policy, plus the given changes. */
export function aSignInView(changes: Partial<SignInView> = {}): SignInView {
  return {
    server: 'gws.example.com',
    serverFixedBy: null,
    userName: 'jane.doe',
    methods: ['password'],
    mayKeep: true,
    keep: false,
    kept: null,
    isAutomatic: false,
    isAgain: false,
    ...changes,
  };
}

export function aSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    connection: { state: 'connected' },
    signIn: aSignInView(),
    agent: anAgent(),
    agentState: anAgentState(),
    calls: [],
    currentCallId: null,
    dispositions: codesOf(someNodes()),
    earlierCalls: null,
    ...{ callOptions: { asksBeforeHangUp: false }, dialling: someDialling, status: null },
    lostEdits: [],
    dialLinks: { shown: null, waiting: null },
    callbacks: [],
    pendingWrapUps: [],
    prompt: null,
    notes: null,
    keys: {
      targetCallId: null,
      controlledCallId: null,
      answeredCallId: null,
      hangUp: 'twice',
      areTaken: false,
      bindings: someBindings(nodesOf(changes)),
    },
    today: { dispositions: 37, undelivered: 0, unproved: 0, rejected: 0, expired: 0 },
    revisions: { ledger: 1, outbox: 1 },
    preferences: somePreferences(),
    page: 'work',
    notices: [],
    networkQuestion: null,
    ...changes,
  };
}

function nodesOf({ dispositions }: Partial<Snapshot>): readonly DispositionNode[] {
  if (dispositions === undefined) return someNodes();
  return dispositions.state === 'loaded' ? dispositions.nodes : [];
}

/** A snapshot whose current call is the first of the given ones; its disposition is the status. */
export function aSnapshotWith(calls: readonly CallView[], changes: Partial<Snapshot> = {}): Snapshot {
  const current = calls[0] ?? null;
  return aSnapshot({
    calls,
    currentCallId: current?.id ?? null,
    status: current?.disposition ?? null,
    ...changes,
  });
}

import type {
  AgentView,
  CallView,
  DispositionCodeNode,
  DispositionColor,
  DispositionFolderNode,
  DispositionNode,
  DispositionView,
  Snapshot,
  UserDataRow,
} from '../../electron/contract/snapshot';

/** The moment of all fixtures; previews set the clock of the page to it. */
export const fixtureNowMs = Date.UTC(2026, 4, 12, 9, 30, 0);

export function aCode(displayName: string, color: DispositionColor | null = null): DispositionCodeNode {
  return { kind: 'code', name: displayName.replaceAll(' ', '_').toUpperCase(), displayName, color };
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

export function anAgent(changes: Partial<AgentView> = {}): AgentView {
  return {
    displayName: 'Jane Doe',
    dns: ['15000'],
    state: 'Ready',
    stateName: null,
    hasVoiceFeature: true,
    ...changes,
  };
}

export function aRow(key: string, value: string, changes: Partial<UserDataRow> = {}): UserDataRow {
  return { key, label: key, value, isMasked: false, ...changes };
}

export function aCall(changes: Partial<CallView> = {}): CallView {
  return {
    id: 'CALL1',
    state: 'Established',
    stateName: 'Established',
    callType: 'Inbound',
    who: '+1 555 0100',
    participants: ['+1 555 0100'],
    dnis: '15000',
    ani: '+1 555 0100',
    parentCallId: null,
    startedAtMs: fixtureNowMs - 262_000,
    endedAtMs: null,
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
    recording: false,
    disposition: null,
    block: null,
    ...changes,
  };
}

export function aReleasedCall(changes: Partial<CallView> = {}): CallView {
  return aCall({
    state: 'Released',
    stateName: 'Released',
    capabilities: [],
    endedAtMs: fixtureNowMs - 130_000,
    startedAtMs: fixtureNowMs - 392_000,
    ...changes,
  });
}

export function aDisposition(changes: Partial<DispositionView> = {}): DispositionView {
  return {
    entryId: 'ENTRY1',
    callId: 'CALL1',
    name: 'REFERRED',
    displayName: 'Referred',
    state: 'confirmed',
    sendsAtMs: null,
    waitingFor: null,
    canUndo: false,
    refusal: null,
    tookMs: 312,
    isEchoMissing: false,
    isPossiblyDuplicate: false,
    ...changes,
  };
}

export function aSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    connection: { state: 'connected' },
    signIn: { server: 'gws.example.com', userName: 'jane.doe' },
    agent: anAgent(),
    calls: [],
    currentCallId: null,
    dispositions: { state: 'loaded', source: 'groups', nodes: someNodes() },
    status: null,
    pendingWrapUps: [],
    today: { dispositions: 37, undelivered: 0, rejected: 0 },
    notices: [],
    ...changes,
  };
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

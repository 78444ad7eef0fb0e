import type { DialLinkView } from '../../electron/contract/dialLinks';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { CallAction } from '../../electron/contract/words/callControl';
import { somePreferences } from './preferenceFixtures';
import { aCall, aReleasedCall, aSnapshot, aSnapshotWith, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

const actions: readonly CallAction[] = [
  ...(['hold', 'mute', 'sendDigits', 'startTransfer', 'transfer', 'startConference', 'conference'] as const),
  ...(['startRecording', 'hangUp'] as const),
];
const talking = aSnapshotWith([aCall({ who: 'Priya Natarajan', control: { actions, operation: null } })]);
const german = { ...talking, preferences: somePreferences({ language: 'de' }) };

const consultation = aSnapshotWith([
  aCall({
    who: 'Priya Natarajan',
    participants: ['Priya Natarajan'],
    state: 'Held',
    control: { actions: ['swap', 'startTransfer', 'transfer', 'hangUp'], operation: null },
  }),
  aCall({
    id: 'CALL2',
    callType: 'Consult',
    parentCallId: 'CALL1',
    who: '6001',
    participants: ['6001'],
    startedAtMs: fixtureNowMs - 12_000,
    control: {
      actions: [
        'hold',
        'swap',
        'mute',
        'sendDigits',
        'completeTransfer',
        'completeConference',
        'backToCaller',
        'hangUp',
      ],
      operation: null,
    },
  }),
]);

const conference = aSnapshotWith([
  aCall({
    who: 'Priya Natarajan',
    participants: ['Priya Natarajan', '6001'],
    participantNumbers: ['+15550100', '6001'],
    control: { actions: ['hold', 'sendDigits', 'removeParticipant', 'endForAll', 'hangUp'], operation: null },
  }),
]);

function withCallerIds(snapshot: Snapshot): Snapshot {
  const offered = [
    { id: '+15550111', name: 'Service line' },
    { id: '+15550122', name: 'Sales line' },
  ];
  return { ...snapshot, dialling: { ...snapshot.dialling, callerIds: { offered, chosen: '+15550111' } } };
}

function withLink(place: 'shown' | 'waiting', asks: DialLinkView['asks']): Snapshot {
  return { ...aSnapshot(), dialLinks: { shown: null, waiting: null, [place]: { id: 'LINK1', asks } } };
}

function withPage(snapshot: Snapshot): Snapshot {
  return { ...snapshot, calls: snapshot.calls.map((call) => ({ ...call, screenPop: { label: 'CRM' } })) };
}

/** What the agent does with a call, and the dialogs of that. */
export const callControlScenes: Readonly<Record<string, Scene>> = {
  talking: { snapshot: talking },
  dialLink: { snapshot: withLink('shown', { kind: 'number', number: '+49301234567' }) },
  dialLinkBlocked: { snapshot: withLink('shown', { kind: 'blocked' }) },
  dialLinkGerman: {
    snapshot: {
      ...withLink('shown', { kind: 'number', number: '+49301234567' }),
      preferences: somePreferences({ language: 'de' }),
    },
  },
  dialLinkWaits: {
    snapshot: { ...talking, dialLinks: withLink('waiting', { kind: 'number', number: '+49301234567' }).dialLinks },
  },
  screenPop: { snapshot: withPage(talking) },
  screenPopProblem: { snapshot: withPage(talking), press: ['CRM'] },
  screenPopGerman: { snapshot: withPage(german), press: ['CRM'] },
  screenPopReleased: { snapshot: aSnapshotWith([aReleasedCall({ screenPop: { label: 'Kundenstamm SAP' } })]) },
  keypad: { snapshot: talking, press: ['Keypad', '1', '2', '#'] },
  hangUp: { snapshot: { ...talking, callOptions: { asksBeforeHangUp: true } }, press: ['Hang up'] },
  transfer: { snapshot: talking, press: ['Transfer'], typed: '+49 (30) 123-4567' },
  transferNoNumber: { snapshot: talking, press: ['Transfer'], typed: 'Priya' },
  conference: { snapshot: talking, press: ['Conference'], typed: '6001' },
  consultation: { snapshot: consultation },
  consultationMore: { snapshot: consultation, press: ['More'] },
  conferenceMore: { snapshot: conference, press: ['More'] },
  consultationGerman: {
    snapshot: { ...consultation, preferences: somePreferences({ language: 'de' }) },
    press: ['Mehr'],
  },
  dialEmpty: { snapshot: aSnapshot(), press: ['Dial …'] },
  transferEmpty: { snapshot: talking, press: ['Transfer'] },
  dial: { snapshot: aSnapshot(), press: ['Dial …'], typed: '+49 (30) 123-4567' },
  dialAs: { snapshot: withCallerIds(aSnapshot()), press: ['Dial …'], typed: '6001' },
  dialAsGerman: {
    snapshot: withCallerIds({ ...aSnapshot(), preferences: somePreferences({ language: 'de' }) }),
    press: ['Anrufen …'],
    typed: '6001',
  },
  keypadGerman: { snapshot: german, press: ['Tastenfeld', '1'] },
  dialEmptyGerman: {
    snapshot: { ...aSnapshot(), preferences: somePreferences({ language: 'de' }) },
    press: ['Anrufen …'],
  },
  transferEmptyGerman: { snapshot: german, press: ['Weiterleiten'] },
  hangUpGerman: { snapshot: { ...german, callOptions: { asksBeforeHangUp: true } }, press: ['Auflegen'] },
  transferGerman: { snapshot: german, press: ['Weiterleiten'], typed: '6001' },
};

import { expect, it } from 'vitest';
import type { ApplicationState } from '../../../electron/core/applicationState';
import type { Store } from '../../../electron/core/kernel/store';
import { aServer, type ServerParts } from '../../fakes/fakeHttp';
import { aDevice, afterCallWork, ready } from '../../support/agentStateDesk';
import { signedInApplication, type TestApplication } from '../../support/anApplication';
import { EagerStore, TrackedStore } from '../../support/trackedStore';
import { dispositions, endedCall } from '../../support/wrapUpTests';

/** In which everything happens that anybody reacts to. */
async function aDay(store: Store<ApplicationState>): Promise<TestApplication> {
  const devices = [aDevice(ready)];
  const parts: { -readonly [Part in keyof ServerParts]: ServerParts[Part] } = {
    ...{ dispositions, devices },
    features: ['api-voice', 'api-voice-outbound'],
    settings: { 'voice.auto-answer': 'true', 'voice.mark-done-on-release': 'true' },
  };
  const agentState = { endAfterCallWork: 'always' };
  const recording = { reminderSeconds: 1, resumeSeconds: 30 };
  const rules = [{ when: 'established', address: 'https://crm.example/' }];
  const screenPop = { origins: ['https://crm.example'], rules };
  const policy = {
    notes: { userDataKey: 'AgentNote' },
    agentState,
    disposition: { callback: ['Resolved'] },
    campaigns: { reschedules: true, completes: true },
    recording,
    screenPop,
    userData: { fields: { Reason: { type: 'text' } } },
    updates: { mode: 'automatic', server: 'https://updates.example' },
  };
  const app = await signedInApplication(policy, aServer(parts), { store });
  const { commands, clock } = app;
  app.updater.version = '2.0.0';
  await clock.advance(16 * 60_000);
  app.call({ userData: { GSW_RECORD_HANDLE: 1, GSW_APPLICATION_ID: 2, GSW_CAMPAIGN_NAME: 'Renewals' } });
  await commands.writeNote({ callId: 'CALL1', text: 'Wants a refund', revision: 0 });
  await clock.advance(3_000);
  app.call({ capabilities: ['Hold', 'Hangup', 'UpdateUserData'] });
  await commands.editUserData({ callId: 'CALL1', key: 'Reason', value: 'new', seen: null });
  await clock.advance(100);
  app.keys.press('Control+Alt+Shift+F6');
  app.call({ recordingState: 'Paused', capabilities: ['Hold', 'Hangup', 'ResumeCallRecording'] });
  await clock.advance(100);
  await commands.setAgentState({ set: 'state', stateId: 'NotReady' });
  parts.dispositions = [
    { name: 'Referred', displayName: 'Passed on' },
    { name: 'Later', displayName: 'Later' },
  ];
  await commands.readCodesAgain(undefined);
  const later = { callId: 'CALL1', name: 'Resolved' };
  await commands.setDisposition(later);
  const promised = await commands.finishChoice({ ...later, callbackAtMs: clock.nowMs() + 60_000 });
  expect(promised.ok).toBe(true);
  await commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
  await clock.advance(100);
  app.call({ state: 'Released', capabilities: [] });
  const data = { messageType: 'DeviceStateChangeMessage', devices: [aDevice(afterCallWork)] };
  app.comet.last.events.message('/v2/me/devices', { data });
  await clock.advance(100);
  await endedCall(app, 'CALL2');
  await commands.chooseAfterCall({ stateId: 'Ready' });
  await commands.openWrapUp({ callId: 'CALL2' });
  await commands.setDisposition({ callId: 'CALL2', name: 'Referred' });
  await clock.advance(60_000);
  app.call({ id: 'CALL3', state: 'Ringing', capabilities: ['Answer'] });
  await clock.advance(100);
  await endedCall(app, 'CALL3');
  await clock.advance(10 * 60_000);
  await commands.showPage({ page: 'ledger' });
  await commands.signOut({ force: true, forget: false });
  return app;
}

/** What a reaction reads without following it: its service changes it alone, and then goes on by itself. */
const readOnly: readonly (readonly (keyof ApplicationState)[])[] = [
  ['agentState'], // since when the agent is in a state
  ['callerIds'], // what the other side can be shown
  ['operations', 'pauses', 'recordingChanges'], // recordings: who wanted a change, and what is written already
  ['pastCalls'], // calls that are over, and are written down
  [], // operations
  ['pauses'], // paused recordings
  [], // notes on their way to the server
  [], // records of campaigns
  [], // the history of the session
  ['wrapUps', 'receipts', 'operations'], // wrap-ups, which tell of a code by a receipt
  [], // the state after the call
  [], // after-call work
  ['operations'], // calls that are answered by themselves
  ['screenPops'], // pages of the CRM
  [], // ended calls that are put away
  ['dueCallbacks'], // callbacks that are due
  ['receipts'], // receipts
  ['areKeysTaken', 'refusedKeys', 'hasAltGrDigits'], // keys
  [], // updates
  [], // codes that were read again
  [], // user-data fields
  [], // changes of user data
  [], // the ledger
  ['shownLink', 'waitingLink'], // links to numbers
  [], // the publisher
];

it('lets every reaction follow whatever it reads of the state', async () => {
  const store = new TrackedStore();
  await aDay(store);
  const unfollowed = store.reactions.map(({ follows, reads }) => [...reads].filter((key) => !follows.has(key)).sort());
  expect(unfollowed).toEqual(readOnly.map((keys) => keys.toSorted()));
});

it('lets no reaction follow what it does not read, but for the publisher', async () => {
  const store = new TrackedStore();
  await aDay(store);
  const unread = store.reactions.map(({ follows, reads }) => [...follows].filter((key) => !reads.has(key)));
  expect(unread.slice(0, -1)).toEqual(readOnly.slice(0, -1).map(() => []));
});

it('does the same as if everybody reacted to everything', async () => {
  const trace = ({ http, log, notifier, keys, updater, application }: TestApplication): unknown => [
    ...[http.requests, log.lines, notifier.shown, keys.takenKeys, updater.asked],
    application.state,
  ];
  expect(trace(await aDay(new TrackedStore()))).toEqual(trace(await aDay(new EagerStore())));
});

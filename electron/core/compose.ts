import { AfterCall } from './agentState/afterCall';
import { AfterCallWork } from './agentState/afterCallWork';
import { AgentStateControl } from './agentState/agentStateControl';
import { AgentStateWatch } from './agentState/agentStateWatch';
import { AwayAgent } from './agentState/awayAgent';
import type { Application, ApplicationPorts } from './application';
import { initialState, type ApplicationState } from './applicationState';
import { AutoAnswer } from './callControl/autoAnswer';
import { CallControl } from './callControl/callControl';
import { Dialler } from './callControl/dialler';
import { TargetBook } from './callControl/targetBook';
import { TargetSearch } from './callControl/targetSearch';
import { findCall } from './calls/callList';
import { isLive } from './calls/callReference';
import { composeCommands } from './commands/commands';
import { Diagnostics } from './diagnostics/diagnostics';
import { CodeCatalog } from './dispositions/codeCatalog';
import { CodeRefresh } from './dispositions/codeRefresh';
import { followState } from './followState';
import { Absences } from './following/absences';
import { AgentFollower } from './following/agentFollower';
import { CallFollower } from './following/callFollower';
import { DoneCalls } from './following/doneCalls';
import { forgetAgent } from './following/forgetAgent';
import { isNobodyChoosing, isQuiet } from './following/quiet';
import { updateCalls } from './following/updateCalls';
import { Store } from './kernel/store';
import { keyPressed } from './keys/keyPressed';
import { KeyRing } from './keys/keyRing';
import { keyTarget } from './keys/keyTarget';
import { askToHangUp, controlAndTell } from './keys/pressCallKey';
import { chooseAfterCallAndTell, setStateAndTell } from './keys/pressStateKey';
import { LateTakeUp } from './lateTakeUp';
import { Ledger } from './ledger/ledger';
import { NetworkQuestions } from './network/networkQuestions';
import { withNotice } from './notices/noticeList';
import { OperationRunner } from './operations/operationRunner';
import type { OperationKind } from './operations/operationsSlice';
import { flush } from './outbox/flush';
import { Outbox } from './outbox/outbox';
import { splitByOwner } from './outbox/outboxEntries';
import { preferences } from './preferences/preferences';
import { SettingsSaver } from './preferences/settingsSaver';
import { PauseGuard } from './recording/pauseGuard';
import { RecordingLog } from './recording/recordingLog';
import { Session } from './session/session';
import { SignIns } from './signIn/signIns';
import { Publisher } from './snapshot/publisher';
import { StartUp } from './startUp';
import { Updates } from './updates/updates';
import { chooseAndTell, setAtTimeUp } from './wrapup/announcedChoice';
import { Receipts } from './wrapup/receipts';
import { isMandatory, isOwed } from './wrapup/wrapUpQuestions';
import { WrapUps } from './wrapup/wrapUps';

/**
 * Builds the services of the core, gives each what it needs, and connects reactions to the state. This is the only file
 * that knows all features. Services change the state and react to changes of others; the publisher turns the state into
 * snapshots.
 */
export function compose(ports: ApplicationPorts, store = new Store<ApplicationState>(initialState)): Application {
  const outbox = composeOutbox(ports, store, () => wrapUps.checkFile());
  const receipts = new Receipts(ports, store);
  const choosing = { store, outbox, receipts };
  const wrapUps = new WrapUps(ports, store, {
    disposed: (wrapUp) => {
      if (preferences(store.state).prompt) receipts.disposition(wrapUp, false);
    },
    setAtTimeUp: (wrapUp, codeName) => setAtTimeUp({ ...choosing, log: ports.log }, wrapUp, codeName),
    fileRemoved: () => outbox.checkJournal(),
  });
  const tooSoon = (): void => receipts.problem({ code: 'callChanged', who: keyTarget(store.state)?.who ?? '' });
  const keyServices = () => ({ ...choosing, callControl, agentStateControl, afterCall });
  const keyRing = new KeyRing(ports, store, {
    pressed: (action) => keyPressed({ ...keyServices(), wrapUps, ...ports }, action),
    tooSoon,
    hangUpAsked: (callId) => askToHangUp(keyServices(), callId),
  });
  const settingsSaver = new SettingsSaver(ports, store);
  const networkQuestions = new NetworkQuestions(ports, store, settingsSaver);
  const diagnostics = new Diagnostics(ports, store);
  const updates = new Updates(ports, store);
  const codeRefresh = new CodeRefresh(ports, store, {
    isQuiet: () => isQuiet(store.state),
    isNobodyChoosing: () => isNobodyChoosing(store.state),
  });
  const catalog = new CodeCatalog(ports, {
    settingsLoaded: (settings) => follower.gwsSettingsLoaded(settings),
    codesChanged: (codes) => store.update({ codes }),
  });
  const absences = new Absences(ports, store);
  const operations = new OperationRunner<ApplicationState, OperationKind>(ports, {
    get state() {
      return store.state;
    },
    operationsChanged: (all) => store.update({ operations: all }),
    sessionExpired: () => session.sessionExpired(),
  });
  const targetBook = new TargetBook(ports, store);
  const recordingLog = new RecordingLog(ports, store, outbox);
  const targetSearch = new TargetSearch(store, targetBook);
  const callControl = new CallControl(store, {
    ...{ targets: targetSearch, targetBook },
    run: (order) => void operations.run(order),
    reread: (api) => callFollower.readAgain(api),
  });
  const autoAnswer = new AutoAnswer(store, callControl);
  const dialler = new Dialler(store, {
    ...{ targets: targetSearch, targetBook, callControl },
    run: (order) => void operations.run(order),
    reread: (api) => callFollower.readAgain(api),
  });
  const pauseGuard = new PauseGuard(ports, store, {
    run: (order) => operations.run(order),
    reread: (api) => callFollower.readAgain(api),
  });
  const agentStateControl = new AgentStateControl(store, {
    run: (order) => void operations.run(order),
    reread: (api) => follower.readAgain(api),
  });
  const afterCall = new AfterCall(ports, store, { control: agentStateControl, settingsSaver });
  const awayAgent = new AwayAgent(store, agentStateControl);
  const afterCallWork = new AfterCallWork(store, agentStateControl);
  const agentStateWatch = new AgentStateWatch(ports, store);
  const agentServices = {
    store,
    agentStateWatch,
    operations,
    targetSearch,
    outbox,
    wrapUps,
    catalog,
    codeRefresh,
    absences,
    notifier: ports.notifier,
  };
  const callFollower = new CallFollower(ports, store, {
    ...agentServices,
    updateCalls: (calls) => updateCalls(agentServices, calls),
  });
  const doneCalls = new DoneCalls(ports, store, (calls) => updateCalls(agentServices, calls));
  const follower: AgentFollower = new AgentFollower(store, {
    ...agentServices,
    sessionState: () => session.state,
    sessionExpired: () => session.sessionExpired(),
    forgetAgent: () => forgetAgent(agentServices),
    calls: callFollower,
  });
  const session: Session = new Session(ports, follower);
  const signIns = new SignIns(ports, store, { session, settingsSaver, start: () => startUp.start() });
  const ledger = new Ledger(ports, store);
  const publisher = new Publisher(ports, store, () => wrapUps.steadyNowMs);
  const lateTakeUp = new LateTakeUp(ports, {
    takeUpJournal: async () => startUp.tellSetAside(await outbox.takeUp(store.state.policy.retention)),
    takeUpWrapUps: () => wrapUps.takeUp(),
  });
  const startUp: StartUp = new StartUp(ports, store, {
    ...{ outbox, wrapUps, lateTakeUp, signIns, updates, keyRing },
    networkDesk: networkQuestions,
  });
  const commands = composeCommands({
    ...ports,
    ...{ store, outbox, wrapUps, keyRing, settingsSaver, networkQuestions },
    ...{ agentStateControl, afterCall, callControl, dialler, targetBook, targetSearch, diagnostics },
    ...{ updates, codeRefresh, ledger, session, signIns },
    snapshot: () => publisher.current(),
    updateCalls: (calls) => updateCalls(agentServices, calls),
    mustBeCoded: (call) => isMandatory(store.state) && isOwed(store.state, call),
    flush: (limitMs) => flush({ store, outbox }, limitMs),
    forgetAgent: () => forgetAgent(agentServices),
  });

  followState(store, {
    ...{ agentStateWatch, afterCall, afterCallWork, autoAnswer, operations, diagnostics, wrapUps, receipts },
    ...{ doneCalls, recordingLog, pauseGuard, keyRing, updates, codeRefresh, ledger, publisher },
  });

  return {
    get state() {
      return store.state;
    },
    update: (patch) => store.update(patch),
    ...{ commands, session, outbox, settingsSaver, diagnostics, updates },
    chooseAndTell: (callId, name) => chooseAndTell(choosing, callId, name),
    controlAndTell: (callId, action) => {
      if (keyRing.mayControl(callId)) controlAndTell(keyServices(), callId, action);
      else tooSoon();
    },
    setStateAndTell: (stateId) => setStateAndTell(keyServices(), stateId),
    chooseAfterCallAndTell: (stateId) => chooseAfterCallAndTell(keyServices(), stateId),
    prepare: () => startUp.prepare(),
    start: () => startUp.start(),
    stop: () => {
      startUp.stop();
      signIns.stop();
      session.stop();
      catalog.stop();
      codeRefresh.stop();
      doneCalls.stop();
      lateTakeUp.stop();
      outbox.stop();
      wrapUps.stop();
      ports.notifier.closeAll();
      receipts.stop();
      pauseGuard.stop();
      keyRing.stop();
      networkQuestions.stop();
      updates.stop();
      operations.forgetAll();
      publisher.stop();
    },
    snapshot: () => publisher.current(),
    subscribe: (listener) => publisher.subscribe(listener),
    flush: (limitMs) => flush({ store, outbox }, limitMs),
    screenLocked: () => awayAgent.screenLocked(),
    idleFor: (seconds) => awayAgent.idleFor(seconds),
    fellAsleep: () => {
      wrapUps.fellAsleep();
      absences.fellAsleep();
    },
    wokeUp: () => {
      wrapUps.wokeUp();
      session.wokeUp();
      absences.wokeUp();
    },
  };
}

function composeOutbox(
  ports: ApplicationPorts,
  store: Store<ApplicationState>,
  /** Other files may be gone too. */
  journalRemoved: () => void,
): Outbox {
  return new Outbox(ports, {
    entriesChanged: (entries) => store.update(splitByOwner(entries, store.state.agent?.owner ?? null)),
    recordingsChanged: (recordingChanges) => store.update({ recordingChanges }),
    riskChanged: (journalRisk) => store.update({ journalRisk }),
    habitsChanged: (serverHabits) => store.update({ serverHabits }),
    isLive: (callId) => isLive(findCall(store.state.calls, callId)),
    sendsUnasked: () => store.state.policy.disposition.unansweredAfterRelease === 'send',
    journalRemoved: (keptAs) => {
      ports.log.error('journal removed by somebody, and written anew');
      store.update({ notices: withNotice(store.state.notices, { code: 'journalRemoved', keptAs }) });
      journalRemoved();
    },
  });
}

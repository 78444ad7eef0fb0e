import type { Application, ApplicationPorts } from './application';
import { initialState, type ApplicationState } from './applicationState';
import { Callbacks } from './callbacks/callbacks';
import { RecordSteps } from './campaigns/recordSteps';
import { ChoiceDrafts } from './choiceDrafts/choiceDrafts';
import { composeCommands } from './commands/commands';
import { composeAgentStates } from './composeAgentStates';
import { composeCalling } from './composeCalling';
import { composeNotes } from './composeNotes';
import { composeOutbox } from './composeOutbox';
import { composeShelves } from './composeShelves';
import { composeUserData } from './composeUserData';
import { Diagnostics } from './diagnostics/diagnostics';
import { DialLinks } from './dialLinks/dialLinks';
import { CodeCatalog } from './dispositions/codeCatalog';
import { CodeRefresh } from './dispositions/codeRefresh';
import { ContactHistory } from './earlierCalls/contactHistory';
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
import { askToHangUp, controlAndTell, tellTooSoon } from './keys/pressCallKey';
import { chooseAfterCallAndTell, setStateAndTell } from './keys/pressStateKey';
import { LateTakeUp } from './lateTakeUp';
import { Ledger } from './ledger/ledger';
import { NetworkQuestions } from './network/networkQuestions';
import { callFacts } from './notes/callFacts';
import { withCompletion } from './notices/recordNotice';
import { flush } from './outbox/flush';
import { preferences } from './preferences/preferences';
import { SettingsSaver } from './preferences/settingsSaver';
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
 * Builds the services of the core, gives each what it needs, and connects reactions to the state. Only this file and its
 * parts (`compose….ts`) know all features. Services change the state and react to changes of others; the publisher turns
 * the state into snapshots.
 */
export function compose(ports: ApplicationPorts, store = new Store<ApplicationState>(initialState)): Application {
  const shelves = composeShelves(store);
  const outbox = composeOutbox(ports, store, { shelves, journalRemoved: () => wrapUps.checkFile() });
  const receipts = new Receipts(ports, store);
  const callbacks = new Callbacks(ports, store, { outbox, shelf: shelves.callbacks });
  const choiceDrafts = new ChoiceDrafts({
    ...{ store, outbox, callbacks },
    promised: async (callId, dueAtMs) => {
      await recordSteps.reschedule(callId, dueAtMs);
      await userData.editing.writeCallback(callId, dueAtMs);
    },
    ...callFacts(() => store.state),
    clock: ports.clock,
    shelf: shelves.drafts,
  });
  const choosing = { store, outbox, receipts, choiceDrafts };
  const wrapUps = new WrapUps(ports, store, {
    disposed: (wrapUp) => {
      if (preferences(store.state).prompt) receipts.disposition(wrapUp, false);
    },
    setAtTimeUp: (wrapUp, codeName) => setAtTimeUp({ ...choosing, log: ports.log }, wrapUp, codeName),
    fileRemoved: () => outbox.checkJournal(),
  });
  const keyServices = () => ({ ...choosing, callControl, agentStateControl, afterCall });
  const keyRing = new KeyRing(ports, store, {
    pressed: (action) => keyPressed({ ...keyServices(), wrapUps, ...ports }, action),
    tooSoon: (action) => tellTooSoon(keyServices(), action),
    hangUpAsked: (callId, asking) => askToHangUp(keyServices(), callId, asking),
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
  const calling = composeCalling(ports, store, {
    ...{ outbox, shelves, settingsSaver },
    sessionExpired: () => session.sessionExpired(),
    rereadCalls: (api) => callFollower.readAgain(api),
  });
  const { operations, targetSearch, callerIds, callControl } = calling;
  const recordSteps = new RecordSteps(ports, store, {
    ...{ outbox, shelf: shelves.recordSteps },
    completion: (step) => store.update({ notices: withCompletion(store.state.notices, step) }),
    sessionExpired: () => session.sessionExpired(),
  });
  const { notes, noteDeliverer, snippetBook, snippetOffer } = composeNotes(ports, store, {
    ...{ outbox, shelves },
    sessionExpired: () => session.sessionExpired(),
  });
  const agentStates = composeAgentStates(ports, store, {
    ...{ operations, settingsSaver, targetSearch },
    rereadAgent: (api) => follower.readAgain(api),
  });
  const { agentStateControl, afterCall } = agentStates;
  const userData = composeUserData(ports, store, {
    ...{ outbox, shelves },
    sessionExpired: () => session.sessionExpired(),
    rereadCalls: (api) => callFollower.readAgain(api),
  });
  const contactHistory = new ContactHistory(store, { sessionExpired: () => session.sessionExpired() });
  const agentServices = {
    ...userData,
    ...{
      store,
      operations,
      targetSearch,
      callerIds,
      noteDeliverer,
      recordSteps,
      contactHistory,
      outbox,
      wrapUps,
      catalog,
      codeRefresh,
      absences,
    },
    agentStateWatch: agentStates.agentStateWatch,
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
  const dialLinks = new DialLinks(ports, store);
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
    ...calling,
    ...agentStates,
    ...{ updates, codeRefresh, ledger, notes, snippetBook, snippetOffer, contactHistory, dialLinks, session, signIns },
    ...{ store, outbox, callbacks, choiceDrafts, wrapUps, keyRing, settingsSaver, networkQuestions, diagnostics },
    ...userData,
    snapshot: () => publisher.current(),
    updateCalls: (calls) => updateCalls(agentServices, calls),
    mustBeCoded: (call) => isMandatory(store.state) && isOwed(store.state, call),
    flush: (limitMs) => flush({ store, outbox }, limitMs),
    forgetAgent: () => forgetAgent(agentServices),
  });

  followState(store, {
    ...calling,
    ...agentStates,
    ...userData,
    ...{ callbacks, diagnostics, wrapUps, receipts, doneCalls, noteDeliverer, recordSteps, keyRing },
    ...{ updates, codeRefresh, ledger, dialLinks, publisher },
  });

  return {
    get state() {
      return store.state;
    },
    update: (patch) => store.update(patch),
    ...{ commands, session, dialLinks, outbox, settingsSaver, diagnostics, updates },
    chooseAndTell: (callId, name) => chooseAndTell(choosing, callId, name),
    controlAndTell: (callId, action) => {
      if (keyRing.mayControl(callId)) controlAndTell(keyServices(), callId, action);
      else receipts.problem({ code: 'callChanged', who: keyTarget(store.state)?.who ?? '' });
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
      callbacks.stop();
      calling.pauseGuard.stop();
      noteDeliverer.stop();
      recordSteps.stop();
      keyRing.stop();
      networkQuestions.stop();
      userData.fieldReader.stop();
      userData.userDataEdits.stop();
      updates.stop();
      operations.forgetAll();
      publisher.stop();
    },
    snapshot: () => publisher.current(),
    subscribe: (listener) => publisher.subscribe(listener),
    flush: (limitMs) => flush({ store, outbox }, limitMs),
    screenLocked: () => agentStates.awayAgent.screenLocked(),
    idleFor: (seconds) => agentStates.awayAgent.idleFor(seconds),
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

import type { AfterCall } from './agentState/afterCall';
import type { AfterCallWork } from './agentState/afterCallWork';
import type { AgentStateWatch } from './agentState/agentStateWatch';
import type { ApplicationState } from './applicationState';
import type { AutoAnswer } from './callControl/autoAnswer';
import type { CallerIds } from './callControl/callerIds';
import type { CallHistory } from './callHistory/callHistory';
import type { Callbacks } from './callbacks/callbacks';
import type { RecordSteps } from './campaigns/recordSteps';
import type { Diagnostics } from './diagnostics/diagnostics';
import type { DialLinks } from './dialLinks/dialLinks';
import type { CodeRefresh } from './dispositions/codeRefresh';
import type { DoneCalls } from './following/doneCalls';
import type { Store } from './kernel/store';
import type { KeyRing } from './keys/keyRing';
import type { Ledger } from './ledger/ledger';
import type { NoteDeliverer } from './notes/noteDeliverer';
import type { OperationRunner } from './operations/operationRunner';
import type { OperationKind } from './operations/operationsSlice';
import type { PauseGuard } from './recording/pauseGuard';
import type { RecordingLog } from './recording/recordingLog';
import type { ScreenPops } from './screenPop/screenPops';
import type { Publisher } from './snapshot/publisher';
import type { Updates } from './updates/updates';
import type { FieldReader } from './userData/fieldReader';
import type { UserDataEdits } from './userDataEdits/userDataEdits';
import type { Receipts } from './wrapup/receipts';
import type { WrapUps } from './wrapup/wrapUps';

interface Followers {
  readonly agentStateWatch: AgentStateWatch;
  readonly afterCall: AfterCall;
  readonly callerIds: CallerIds;
  readonly afterCallWork: AfterCallWork;
  readonly autoAnswer: AutoAnswer;
  readonly screenPops: ScreenPops;
  readonly doneCalls: DoneCalls;
  readonly operations: OperationRunner<ApplicationState, OperationKind>;
  readonly callbacks: Callbacks;
  readonly diagnostics: Diagnostics;
  readonly wrapUps: WrapUps;
  readonly receipts: Receipts;
  readonly callHistory: CallHistory;
  readonly recordingLog: RecordingLog;
  readonly pauseGuard: PauseGuard;
  readonly noteDeliverer: NoteDeliverer;
  readonly recordSteps: RecordSteps;
  readonly keyRing: KeyRing;
  readonly updates: Updates;
  readonly codeRefresh: CodeRefresh;
  readonly ledger: Ledger;
  readonly fieldReader: FieldReader;
  readonly userDataEdits: UserDataEdits;
  readonly dialLinks: DialLinks;
  readonly publisher: Publisher;
}

/**
 * Who reacts to what, in this order. A selector names every value that its reaction reads, except those that only the
 * reaction's own service changes; `test/unit/core/compose.test.ts` checks that.
 */
export function followState(store: Store<ApplicationState>, services: Followers): void {
  const { agentStateWatch, afterCall, afterCallWork, autoAnswer, operations, diagnostics, wrapUps, receipts } =
    services;
  const {
    callerIds,
    callHistory,
    doneCalls,
    screenPops,
    recordingLog,
    pauseGuard,
    noteDeliverer,
    recordSteps,
    keyRing,
    updates,
    codeRefresh,
    ledger,
    dialLinks,
    publisher,
  } = services;
  store.subscribe(
    ({ agent, session }) => [agent, session],
    () => agentStateWatch.react(),
  );
  store.subscribe(
    ({ agent, session }) => [agent, session],
    () => callerIds.react(),
  );
  // First, while the operation that changed a recording still counts as under way.
  store.subscribe(
    ({ calls, agent }) => [calls, agent],
    () => recordingLog.react(),
  );
  store.subscribe(
    ({ calls, agent, policy }) => [calls, agent, policy],
    () => callHistory.react(),
  );
  store.subscribe(
    ({ calls, agent, agentState }) => [calls, agent, agentState],
    () => operations.stateChanged(),
  );
  store.subscribe(
    ({ calls, operations: asked, session, agent, policy }) => [calls, asked, session, agent, policy],
    () => pauseGuard.react(),
  );
  store.subscribe(
    ({ notes, calls, agent, session, policy }) => [notes, calls, agent, session, policy],
    () => noteDeliverer.react(),
  );
  store.subscribe(
    ({ recordSteps: steps, calls, entries, agent, session, policy }) => [steps, calls, entries, agent, session, policy],
    () => recordSteps.react(),
  );
  store.subscribe(
    ({ session }) => [session],
    () => diagnostics.sessionChanged(store.state.session),
  );
  store.subscribe(
    ({ calls, entries, codes, agent, session, frontWrapUpId, policy, settings, serverHabits }) => [
      ...[calls, entries, codes, agent, session, frontWrapUpId],
      ...[policy, settings, serverHabits],
    ],
    () => wrapUps.react(),
  );
  store.subscribe(
    ({ calls, wrapUps: pending, agent, session, settings, agentState }) => [
      ...[calls, pending, agent],
      ...[session, settings, agentState],
    ],
    () => afterCall.react(),
  );
  store.subscribe(
    ({ calls, wrapUps: pending, agent, session, settings, agentState, entries, policy, serverHabits }) => [
      ...[calls, pending, agent, session],
      ...[settings, agentState, entries, policy, serverHabits],
    ],
    () => afterCallWork.react(),
  );
  store.subscribe(
    ({ calls, agent, session }) => [calls, agent, session],
    () => autoAnswer.react(),
  );
  store.subscribe(
    ({ calls, agent, session, policy }) => [calls, agent, session, policy],
    () => screenPops.react(),
  );
  store.subscribe(
    ({ calls, entries, session, agent, policy, serverHabits }) => [
      calls,
      entries,
      session,
      agent,
      policy,
      serverHabits,
    ],
    () => doneCalls.react(),
  );
  store.subscribe(
    ({ callbacks, agent }) => [callbacks, agent],
    () => services.callbacks.react(),
  );
  store.subscribe(
    ({ entries, operations: all }) => [entries, all],
    () => receipts.react(),
  );
  store.subscribe(
    ({ agent, session, agentState, calls, selection, wrapUps: pending, ...rest }) => [
      ...[agent, session, agentState, calls, selection, pending, rest.frontWrapUpId],
      ...[rest.receipts, rest.entries, rest.policy, rest.settings, rest.codes],
    ],
    () => keyRing.react(),
  );
  store.subscribe(
    ({ update, policy, calls, agent, wrapUps, entries }) => [update, policy, calls, agent, wrapUps, entries],
    () => updates.react(),
  );
  store.subscribe(
    ({ agent, page, calls, wrapUps, entries, policy, serverHabits }) => [
      ...[agent, page, calls],
      ...[wrapUps, entries, policy, serverHabits],
    ],
    () => codeRefresh.react(),
  );
  store.subscribe(
    ({ agent, session }) => [agent, session],
    () => services.fieldReader.react(),
  );
  store.subscribe(
    ({ calls, userDataEdits, agent, session }) => [calls, userDataEdits, agent, session],
    () => services.userDataEdits.react(),
  );
  store.subscribe(
    ({ page }) => [page],
    () => {
      if (store.state.page !== 'ledger') ledger.forget();
    },
  );
  store.subscribe(
    ({ agent, session }) => [agent, session],
    () => dialLinks.react(),
  );
  store.subscribe(
    (state) => [state],
    () => publisher.changed(),
  );
}

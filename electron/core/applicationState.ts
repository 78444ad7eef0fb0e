import { noAgentState, type AgentStateSlice } from './agentState/agentStateSlice';
import { noCallerIds, type CallerIdsSlice } from './callControl/callerIdsSlice';
import { noCallHistory, type CallHistorySlice } from './callHistory/callHistorySlice';
import { noCallbacks, type CallbacksSlice } from './callbacks/callbacksSlice';
import { noCalls, type CallsSlice } from './calls/callsSlice';
import { noRecordSteps, type RecordStepsSlice } from './campaigns/recordStep';
import { noDrafts, type ChoiceDraftsSlice } from './choiceDrafts/choiceDraftsSlice';
import { initialPage, type PageSlice } from './desktop/pageSlice';
import { noDialLinks, type DialLinksSlice } from './dialLinks/dialLinksSlice';
import { noCodes, type CodesSlice } from './dispositions/codesSlice';
import { noKeysTaken, type KeysSlice } from './keys/keysSlice';
import { noNetworkQuestions, type NetworkSlice } from './network/networkSlice';
import { noNotes, type NotesSlice } from './notes/notesSlice';
import { noNotices, type NoticesSlice } from './notices/noticesSlice';
import { noOperations, type OperationsSlice } from './operations/operationsSlice';
import { initialOutbox, type OutboxSlice } from './outbox/outboxSlice';
import { initialPolicy, type PolicySlice } from './policy/policySlice';
import { initialSettings, type SettingsSlice } from './preferences/settingsSlice';
import { noRecordings, type RecordingSlice } from './recording/recordingSlice';
import { noScreenPops, type ScreenPopSlice } from './screenPop/screenPopSlice';
import { nobody, type AgentSlice } from './session/agentSlice';
import { initialSession, type SessionSlice } from './session/sessionSlice';
import { initialSignIn, type SignInSlice } from './signIn/signInSlice';
import { noUpdate, type UpdateSlice } from './updates/updateSlice';
import { noFields, type UserDataFieldsSlice } from './userData/userDataFields';
import { noEdits, type UserDataEditsSlice } from './userDataEdits/userDataEdit';
import { noWrapUps, type WrapUpSlice } from './wrapup/wrapUpSlice';

/**
 * All the state that the screen is built from, one slice for each feature. Replaced as a whole, never changed in place.
 */
export interface ApplicationState
  extends
    SessionSlice,
    AgentSlice,
    AgentStateSlice,
    PolicySlice,
    SettingsSlice,
    SignInSlice,
    CallsSlice,
    CallHistorySlice,
    CallerIdsSlice,
    CallbacksSlice,
    RecordStepsSlice,
    ChoiceDraftsSlice,
    CodesSlice,
    OperationsSlice,
    OutboxSlice,
    RecordingSlice,
    NotesSlice,
    ScreenPopSlice,
    WrapUpSlice,
    KeysSlice,
    NetworkSlice,
    PageSlice,
    DialLinksSlice,
    UpdateSlice,
    UserDataFieldsSlice,
    UserDataEditsSlice,
    NoticesSlice {}

export const initialState: ApplicationState = {
  ...initialSession,
  ...nobody,
  ...noAgentState,
  ...initialPolicy,
  ...initialSettings,
  ...initialSignIn,
  ...noCalls,
  ...noCallHistory,
  ...noCallerIds,
  ...noCallbacks,
  ...noRecordSteps,
  ...noDrafts,
  ...noCodes,
  ...noOperations,
  ...initialOutbox,
  ...noRecordings,
  ...noNotes,
  ...noScreenPops,
  ...noWrapUps,
  ...noKeysTaken,
  ...noNetworkQuestions,
  ...initialPage,
  ...noDialLinks,
  ...noUpdate,
  ...noFields,
  ...noEdits,
  ...noNotices,
};

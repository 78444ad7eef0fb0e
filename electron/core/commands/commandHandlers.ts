import type { CommandMap, CommandName } from '../../contract/commands';
import type { Application } from '../application';
import { dismissEnded, findCall } from '../calls/callList';
import { hasEnded } from '../../rules/callState';
import { searching, todaysCalls, withMore, type LedgerQuery } from '../ledger/ledgerQuery';
import { copyableValue } from '../userData/userDataRows';
import { fail, succeed } from '../kernel/result';
import { isOpen } from '../signIn/absence';
import { isMandatory, isOwed } from '../wrapup/wrapUpQuestions';
import { setDisposition, undoDisposition } from '../dispositions/dispositionCommands';
import { savePreferences, setKey } from '../preferences/preferenceCommands';
import { leaveDisposition, sendNow } from '../outbox/sendNow';
import { signOut } from '../signIn/signInCommands';

/** One handler per command; windows, tray and keys all come through this door. */
export type CommandHandlers = {
  readonly [Name in CommandName]: (input: CommandMap[Name]['input']) => Promise<CommandMap[Name]['output']>;
};

export function commandHandlers(application: Application): CommandHandlers {
  const { desktop } = application.ports;
  const showInLedger = (ledgerQuery: LedgerQuery) => done(() => application.update({ ledgerQuery }));
  return {
    getSnapshot: () => Promise.resolve(succeed(application.snapshot())),
    signIn: (input) => {
      application.networkQuestions.mayAskAgain();
      return application.signIns.signIn(input);
    },
    cancelSignIn: () => done(() => application.signIns.cancel()),
    signOut: (input) => signOut(application, input),
    reconnectNow: () =>
      done(() => {
        application.networkQuestions.mayAskAgain();
        application.session.reconnectNow();
      }),
    answerProxy: ({ questionId, credentials }) =>
      done(() => application.networkQuestions.answerProxy(questionId, credentials)),
    answerClientCertificate: ({ questionId, fingerprint }) =>
      done(() => application.networkQuestions.answerClientCertificate(questionId, fingerprint)),
    setDisposition: ({ callId, name }) => setDisposition(application, callId, name),
    undoDisposition: ({ entryId }) => undoDisposition(application, entryId),
    selectCall: ({ callId }) => Promise.resolve(selectCall(application, callId)),
    dismissCall: ({ callId }) => Promise.resolve(dismissCall(application, callId)),
    postponeWrapUp: ({ callId }) => Promise.resolve(application.wrapUps.postpone(callId)),
    extendWrapUp: ({ callId }) => Promise.resolve(application.wrapUps.extend(callId)),
    openWrapUp: ({ callId }) => Promise.resolve(application.wrapUps.open(callId)),
    dismissWrapUp: ({ callId }) => Promise.resolve(application.wrapUps.dismiss(callId)),
    fitPrompt: ({ height }) => Promise.resolve(succeed({ isAtTop: desktop.fitPrompt(height) })),
    focusPrompt: () => done(() => desktop.focusPrompt()),
    leavePrompt: () => done(() => desktop.leavePrompt()),
    reportPainted: ({ callId }) => done(() => application.keyRing.painted(callId)),
    sendNow: ({ entryId }) => sendNow(application, entryId),
    leaveDisposition: ({ entryId }) => leaveDisposition(application, entryId),
    showLedgerDay: ({ startMs }) => showInLedger({ ...todaysCalls, dayMs: startMs }),
    searchLedger: ({ text }) => showInLedger(searching(application.state.ledgerQuery, text)),
    showMoreOfLedger: () => showInLedger(withMore(application.state.ledgerQuery)),
    // The ledger opens with today.
    showPage: ({ page }) => done(() => application.update({ page, ledgerQuery: todaysCalls })),
    showMainWindow: () => done(() => desktop.showMain()),
    quit: () => done(() => desktop.quit()),
    savePreferences: (input) => savePreferences(application, input),
    pauseKeys: ({ isPaused }) => done(() => application.keyRing.pause(isPaused)),
    setKey: (input) => setKey(application, input),
    previewDiagnostics: () => Promise.resolve(succeed(application.diagnostics.preview())),
    saveDiagnostics: ({ previewId, sections }) => application.diagnostics.save(previewId, sections),
    installUpdate: () => Promise.resolve(application.updates.install()),
    postponeUpdate: () => done(() => application.updates.later()),
    readCodesAgain: () => application.codeRefresh.readNow(),
    noteAbsences: () => done(() => application.update({ absences: application.state.absences.filter(isOpen) })),
    copyUserData: ({ callId, key }) => Promise.resolve(copyUserData(application, callId, key)),
  };
}

function done(act: () => void): Promise<{ readonly ok: true; readonly value: null }> {
  act();
  return Promise.resolve(succeed(null));
}

function selectCall(application: Application, callId: string): CommandMap['selectCall']['output'] {
  if (findCall(application.state.calls, callId) === null) return fail({ code: 'unknownCall' });
  application.update({ selection: { callId, isChosen: true } });
  return succeed(null);
}

/** The call leaves the screen; a disposition that it still needs is asked for all the same. */
function dismissCall(application: Application, callId: string): CommandMap['dismissCall']['output'] {
  const call = findCall(application.state.calls, callId);
  if (call === null) return fail({ code: 'unknownCall' });
  if (!hasEnded(call)) return fail({ code: 'callIsLive' });
  if (isMandatory(application.state) && isOwed(application.state, call)) return fail({ code: 'isMandatory' });
  application.updateCalls(dismissEnded(application.state.calls, (one) => one.id === callId));
  return succeed(null);
}

function copyUserData(application: Application, callId: string, key: string): CommandMap['copyUserData']['output'] {
  const call = findCall(application.state.calls, callId);
  const value = call === null ? null : copyableValue(call.userData, key, application.state.policy.userData);
  if (value === null) return fail({ code: 'notCopyable' });
  application.ports.clipboard.write(value);
  return succeed(null);
}

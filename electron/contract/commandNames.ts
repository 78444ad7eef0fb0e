import type { CommandName } from './commands';

// An object, because its type holds it against the map: none is missing, none is too much.
const every: { readonly [Name in CommandName]: true } = {
  getSnapshot: true,
  signIn: true,
  cancelSignIn: true,
  signOut: true,
  reconnectNow: true,
  answerProxy: true,
  answerClientCertificate: true,
  setDisposition: true,
  undoDisposition: true,
  selectCall: true,
  dismissCall: true,
  postponeWrapUp: true,
  extendWrapUp: true,
  openWrapUp: true,
  dismissWrapUp: true,
  fitPrompt: true,
  focusPrompt: true,
  leavePrompt: true,
  reportPainted: true,
  sendNow: true,
  leaveDisposition: true,
  showLedgerDay: true,
  searchLedger: true,
  showMoreOfLedger: true,
  showPage: true,
  showMainWindow: true,
  quit: true,
  savePreferences: true,
  pauseKeys: true,
  setKey: true,
  installUpdate: true,
  postponeUpdate: true,
  readCodesAgain: true,
  noteAbsences: true,
  copyUserData: true,
  previewDiagnostics: true,
  saveDiagnostics: true,
};

/** Every command that a window may send; each has a channel of its own. */
export const commandNames: readonly CommandName[] = Object.keys(every).filter((name): name is CommandName =>
  Object.hasOwn(every, name),
);

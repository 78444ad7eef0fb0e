import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from './contract/bridge';
import { commandChannel, snapshotChannel } from './contract/channels';
import type { SnapshotNews } from './contract/snapshot';

const bridge: Bridge = {
  getSnapshot: () => ipcRenderer.invoke(commandChannel('getSnapshot')),
  signIn: (input) => ipcRenderer.invoke(commandChannel('signIn'), input),
  cancelSignIn: () => ipcRenderer.invoke(commandChannel('cancelSignIn')),
  signOut: (input) => ipcRenderer.invoke(commandChannel('signOut'), input),
  reconnectNow: () => ipcRenderer.invoke(commandChannel('reconnectNow')),
  answerProxy: (input) => ipcRenderer.invoke(commandChannel('answerProxy'), input),
  answerClientCertificate: (input) => ipcRenderer.invoke(commandChannel('answerClientCertificate'), input),
  setDisposition: (input) => ipcRenderer.invoke(commandChannel('setDisposition'), input),
  undoDisposition: (input) => ipcRenderer.invoke(commandChannel('undoDisposition'), input),
  selectCall: (input) => ipcRenderer.invoke(commandChannel('selectCall'), input),
  dismissCall: (input) => ipcRenderer.invoke(commandChannel('dismissCall'), input),
  postponeWrapUp: (input) => ipcRenderer.invoke(commandChannel('postponeWrapUp'), input),
  extendWrapUp: (input) => ipcRenderer.invoke(commandChannel('extendWrapUp'), input),
  openWrapUp: (input) => ipcRenderer.invoke(commandChannel('openWrapUp'), input),
  dismissWrapUp: (input) => ipcRenderer.invoke(commandChannel('dismissWrapUp'), input),
  fitPrompt: (input) => ipcRenderer.invoke(commandChannel('fitPrompt'), input),
  focusPrompt: () => ipcRenderer.invoke(commandChannel('focusPrompt')),
  leavePrompt: () => ipcRenderer.invoke(commandChannel('leavePrompt')),
  reportPainted: (input) => ipcRenderer.invoke(commandChannel('reportPainted'), input),
  leaveDisposition: (input) => ipcRenderer.invoke(commandChannel('leaveDisposition'), input),
  sendNow: (input) => ipcRenderer.invoke(commandChannel('sendNow'), input),
  showLedgerDay: (input) => ipcRenderer.invoke(commandChannel('showLedgerDay'), input),
  searchLedger: (input) => ipcRenderer.invoke(commandChannel('searchLedger'), input),
  showMoreOfLedger: () => ipcRenderer.invoke(commandChannel('showMoreOfLedger')),
  showPage: (input) => ipcRenderer.invoke(commandChannel('showPage'), input),
  showMainWindow: () => ipcRenderer.invoke(commandChannel('showMainWindow')),
  quit: () => ipcRenderer.invoke(commandChannel('quit')),
  savePreferences: (input) => ipcRenderer.invoke(commandChannel('savePreferences'), input),
  pauseKeys: (input) => ipcRenderer.invoke(commandChannel('pauseKeys'), input),
  setKey: (input) => ipcRenderer.invoke(commandChannel('setKey'), input),
  installUpdate: () => ipcRenderer.invoke(commandChannel('installUpdate')),
  postponeUpdate: () => ipcRenderer.invoke(commandChannel('postponeUpdate')),
  readCodesAgain: () => ipcRenderer.invoke(commandChannel('readCodesAgain')),
  noteAbsences: () => ipcRenderer.invoke(commandChannel('noteAbsences')),
  copyUserData: (input) => ipcRenderer.invoke(commandChannel('copyUserData'), input),
  previewDiagnostics: () => ipcRenderer.invoke(commandChannel('previewDiagnostics')),
  saveDiagnostics: (input) => ipcRenderer.invoke(commandChannel('saveDiagnostics'), input),
  onSnapshot: (listener) => {
    if (typeof listener !== 'function') throw new TypeError('onSnapshot takes a function');
    const receive = (_event: IpcRendererEvent, news: SnapshotNews): void => listener(news);
    ipcRenderer.on(snapshotChannel, receive);
    return () => {
      ipcRenderer.removeListener(snapshotChannel, receive);
    };
  },
};

contextBridge.exposeInMainWorld('wrapkey', bridge);

import type { Session, WebPreferences } from 'electron';

const confined: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

/** What every page of Wrapkey runs with. */
export function pagePreferences(preload: string): WebPreferences {
  return { ...confined, preload };
}

/** For foreign pages: the same, but no bridge, and never the session of Wrapkey's own windows. */
export function strangerPreferences(session: Session): WebPreferences {
  // Their dialogs would stand over Wrapkey's windows, and nobody would know whose they are.
  return { ...confined, session, disableDialogs: true };
}

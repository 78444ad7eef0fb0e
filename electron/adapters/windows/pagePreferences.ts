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

/** What every page of Wrapkey runs with. The session decides whether spelling is checked, and a page where. */
export function pagePreferences(preload: string): WebPreferences {
  return { ...confined, spellcheck: true, preload };
}

/** The same for foreign pages, but without the bridge and never in the session of Wrapkey's own windows. */
export function foreignPagePreferences(session: Session): WebPreferences {
  // Their dialogs would cover Wrapkey's windows, and nobody would know whose they are.
  return { ...confined, session, disableDialogs: true };
}

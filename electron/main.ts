import { join } from 'node:path';
import { app, dialog } from 'electron';
import { policyCheckOf } from './adapters/config/policyCheck';
import { canWrite } from './adapters/files/canWrite';
import { removeUnfinished } from './adapters/files/unfinishedFiles';
import { serveCommands } from './adapters/ipc/commandServer';
import { TrustedSenders } from './adapters/ipc/trustedSenders';
import { logBugs } from './adapters/lifecycle/bugLog';
import { setSwitches } from './adapters/lifecycle/chromiumSwitches';
import { DialLinkDoor } from './adapters/lifecycle/dialLinkDoor';
import { openFirstWindow } from './adapters/lifecycle/firstWindow';
import { refusedAtStart } from './adapters/lifecycle/startConditions';
import { FileLog } from './adapters/log/fileLog';
import { desktopTexts } from './adapters/texts/desktopTexts';
import { appOrigin, declareAppScheme, serveApp } from './adapters/windows/appScheme';
import { confineWindows, cutOffNetwork, confineSessions } from './adapters/windows/confinement';
import { errorName } from './core/kernel/errorName';

// Only what the first window needs. The rest of the program loads while the window's page loads.

// Before anything else. Not in development, whose tests need some of what is refused.
const refused = app.isPackaged ? refusedAtStart(process.argv.slice(1), process.env, process.platform) : [];
if (refused.length > 0) {
  // Electron knows the language only once it is ready.
  const texts = desktopTexts('system', Intl.DateTimeFormat().resolvedOptions().locale);
  dialog.showErrorBox(texts.say('startFailed.title'), texts.say('startFailed.refused', { what: refused.join(', ') }));
  process.exit(1);
}

app.enableSandbox();
setSwitches();
declareAppScheme();
confineWindows();
if (process.platform === 'win32') app.setAppUserModelId('com.wrapkey.desktop');

const developmentServer = app.isPackaged ? null : (process.env['WRAPKEY_DEV_SERVER'] ?? null);
// Before anything else is started, and without the lock: a Wrapkey may be running.
const check = policyCheckOf(process.argv);
if (check !== null) {
  const { checkPolicy } = await import('./adapters/config/checkPolicy');
  process.exit(await checkPolicy(check, app.isPackaged));
}
const userData = app.getPath('userData');
const log = new FileLog(userData);
logBugs(log);
const links = new DialLinkDoor();
links.start(process.argv);

async function start(): Promise<void> {
  await app.whenReady();
  confineSessions();
  const cleaned = removeUnfinished(userData, log);
  // In development the pages come from a server.
  const confined = developmentServer === null ? cutOffNetwork() : Promise.resolve();
  serveApp(join(app.getAppPath(), 'out', 'renderer'), developmentServer);
  const senders = new TrustedSenders(appOrigin);
  const first = await openFirstWindow({ senders, log, confined });
  const program = cleaned
    .then(() => import('./program'))
    .then(({ composeProgram }) => composeProgram({ first, links, senders, userData, log }));
  serveCommands(senders, program);
  await (await program).start();
}

// Closing the last window leaves Wrapkey in the tray; without this listener Electron would quit.
app.on('window-all-closed', () => undefined);
// One Wrapkey for each user: the lock is in the user-data folder. Asking for it also tells the Wrapkey that holds it.
// Without write access to the folder there is no lock, and none is needed: nothing can be written there.
if (app.requestSingleInstanceLock() || !canWrite(userData)) {
  start().catch((error: unknown) => {
    log.error('start failed', { error: errorName(error) });
    // Otherwise the process would run on without a window.
    const texts = desktopTexts('system', app.getLocale());
    const reason = error instanceof Error ? error.message : texts.say('startFailed.unknownReason');
    dialog.showErrorBox(texts.say('startFailed.title'), reason);
    app.exit(1);
  });
} else {
  app.exit(0);
}

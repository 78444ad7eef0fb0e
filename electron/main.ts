import { app, dialog, session } from 'electron';
import { join } from 'node:path';
import * as z from 'zod';
import { cometdPort } from './adapters/comet/cometdPort';
import { checkPolicy, policyCheckOf } from './adapters/config/checkPolicy';
import { FileConfig } from './adapters/config/fileConfig';
import { ElectronDiagnostics } from './adapters/diagnostics/electronDiagnostics';
import { LastGoodPolicy } from './adapters/config/lastGoodPolicy';
import { policySources } from './adapters/config/policySources';
import { canWrite } from './adapters/files/canWrite';
import { removeUnfinished } from './adapters/files/unfinishedFiles';
import { ElectronHttp } from './adapters/http/electronHttp';
import { serveCommands } from './adapters/ipc/commandServer';
import { TrustedSenders } from './adapters/ipc/trustedSenders';
import { openJournal } from './adapters/journal/openJournal';
import { logBugs } from './adapters/lifecycle/bugLog';
import { setSwitches } from './adapters/lifecycle/chromiumSwitches';
import { openFirstWindow } from './adapters/lifecycle/firstWindow';
import { openShell } from './adapters/lifecycle/openShell';
import { followSleep } from './adapters/lifecycle/sleep';
import { FileLog } from './adapters/log/fileLog';
import { setStartAtLogin } from './adapters/login/startAtLogin';
import { GwsNetwork } from './adapters/network/gwsNetwork';
import { systemNotifier } from './adapters/notifications/systemNotifier';
import { filesKeyOf } from './adapters/secrets/filesKey';
import { Keychain } from './adapters/secrets/keychain';
import { electronKeys } from './adapters/shortcuts/electronKeys';
import { systemRandom, uuidSource } from './adapters/system/randomness';
import { midnightBefore, SystemClock } from './adapters/system/systemClock';
import { systemClipboard } from './adapters/system/systemClipboard';
import { shellTexts } from './adapters/texts/texts';
import { ElectronUpdater } from './adapters/updates/electronUpdater';
import { appOrigin, declareAppScheme, serveApp } from './adapters/windows/appScheme';
import { confineWindows, cutOffNetwork, denyPermissions } from './adapters/windows/confinement';
import { ElectronDesktop } from './adapters/windows/electronDesktop';
import { singleSignOnWindows } from './adapters/windows/singleSignOnWindow';
import { WrapUpFile } from './adapters/wrapups/wrapUpFile';
import { Application } from './core/application';
import { chooseAndTell } from './core/commands/announcedChoice';
import { commandHandlers } from './core/commands/commandHandlers';

// The composition root: makes the adapters, hands them to the core, and starts everything in order. No logic.

// Partitions without "persist:" are in memory: a cookie of GWS is a key to the agent's calls and stays off the disk.
const sharedPartition = 'gws';
const oneShotPartition = 'gws-one-shot';

z.config({ jitless: true });
app.enableSandbox();
setSwitches();
declareAppScheme();
confineWindows();
if (process.platform === 'win32') app.setAppUserModelId('com.wrapkey.desktop');

const developmentServer = app.isPackaged ? null : (process.env['WRAPKEY_DEV_SERVER'] ?? null);
const policy = policySources(app.isPackaged);
// Before anything else is started, and without the lock: a Wrapkey may be running.
const check = policyCheckOf(process.argv);
if (check !== null) process.exit(await checkPolicy(check, policy));
const userData = app.getPath('userData');
const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
const log = new FileLog(userData);
logBugs(log);

async function start(): Promise<void> {
  await app.whenReady();
  denyPermissions();
  await Promise.all([
    removeUnfinished(userData, log),
    // In development the pages come from a server.
    developmentServer === null ? cutOffNetwork() : null,
  ]);
  serveApp(join(app.getAppPath(), 'out', 'renderer'), developmentServer);
  const senders = new TrustedSenders(appOrigin);
  const first = await openFirstWindow(senders, log);

  const desktop = new ElectronDesktop((isOn) => setStartAtLogin(isOn, log));
  const texts = () => shellTexts(desktop.language, app.getLocale());
  const keychain = new Keychain(log);
  const key = filesKeyOf(userData, keychain);
  const wrapUpStore = new WrapUpFile(join(userData, 'wrapups.json'), key.orNull);
  const journal = openJournal(userData, key.get, log);
  const sessions = {
    shared: session.fromPartition(sharedPartition),
    oneShot: session.fromPartition(oneShotPartition),
  };
  const clock = new SystemClock();
  const network = new GwsNetwork([sessions.shared, sessions.oneShot], clock, policy.open);
  const application = new Application({
    secrets: keychain,
    singleSignOn: singleSignOnWindows(sessions.shared),
    http: new ElectronHttp(sessions, network),
    network,
    comet: cometdPort,
    clock,
    random: systemRandom,
    ids: uuidSource,
    log,
    journal,
    config: new FileConfig({
      policy,
      lastGood: new LastGoodPolicy(join(userData, 'policy.last'), key.orNull),
      settingsFile: join(userData, 'settings.json'),
      log,
    }),
    clipboard: systemClipboard,
    midnightBefore,
    platform,
    diagnostics: new ElectronDiagnostics({ platform, lastLogLines: () => log.lastLines() }),
    wrapUpStore,
    keys: electronKeys(),
    updater: new ElectronUpdater((requests) => network.prepare(requests)),
    notifier: systemNotifier({
      texts,
      log,
      clicked: (callId) =>
        void commands.openWrapUp({ callId }).then(({ ok }) => (ok ? desktop.focusPrompt() : desktop.showMain())),
      chose: (callId, name) => void chooseAndTell(application, callId, name),
    }),
    desktop,
  });
  const commands = commandHandlers(application);
  const prepared = application.prepare();
  serveCommands(commands, { senders, started: prepared, log });
  await prepared;
  log.applyFilter(application.state.policy.privacy.log);
  followSleep(application);
  const saved = () => Promise.all([wrapUpStore.settled(), journal.close()]);
  // Beside each other: the windows need nothing of what was chosen before, however much that is.
  await Promise.all([
    application.start(),
    openShell({ application, commands, desktop, senders, first, texts, saved, log }),
  ]);
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
}

// Closing the last window leaves Wrapkey in the tray; without this listener Electron would quit.
app.on('window-all-closed', () => undefined);
// One for each user: the lock lies in the user-data folder. The first has been told by now.
// Where nothing can be written there is no such lock, and none is needed to write nothing twice.
if (app.requestSingleInstanceLock() || !canWrite(userData)) {
  start().catch((error: unknown) => {
    // A process without a window would be there for ever and show nothing.
    const { title, unknownReason } = shellTexts('system', app.getLocale()).startFailed;
    dialog.showErrorBox(title, error instanceof Error ? error.message : unknownReason);
    app.exit(1);
  });
} else {
  app.exit(0);
}

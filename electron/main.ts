import { app, dialog, session } from 'electron';
import { join } from 'node:path';
import * as z from 'zod';
import { cometdPort } from './adapters/comet/cometdPort';
import { FileConfig } from './adapters/config/fileConfig';
import { policyPath } from './adapters/config/policyFile';
import { ElectronHttp } from './adapters/http/electronHttp';
import { serveCommands } from './adapters/ipc/commandServer';
import { sendSnapshots } from './adapters/ipc/snapshotSender';
import { TrustedSenders } from './adapters/ipc/trustedSenders';
import { MemoryJournal } from './adapters/journal/memoryJournal';
import { flushBeforeQuit, logBugs, reconnectAfterSleep } from './adapters/lifecycle/lifecycle';
import { openLog } from './adapters/log/fileLog';
import { systemRandom, uuidSource } from './adapters/system/randomness';
import { midnightBefore, SystemClock } from './adapters/system/systemClock';
import { systemClipboard } from './adapters/system/systemClipboard';
import { appOrigin, declareAppScheme, serveApp } from './adapters/windows/appScheme';
import { confineWindows, cutOffNetwork, denyPermissions } from './adapters/windows/confinement';
import { createMainWindow, showPage } from './adapters/windows/mainWindow';
import { Application } from './core/application';
import { commandHandlers } from './core/commands/commandHandlers';

// The composition root: makes the adapters, hands them to the core, and starts everything in order. No logic.

// Partitions without "persist:" are in memory: a cookie of GWS is a key to the agent's calls and stays off the disk.
const sharedPartition = 'gws';
const oneShotPartition = 'gws-one-shot';

z.config({ jitless: true });
app.enableSandbox();
// HTTP/2 shares one connection between requests; an operation needs one of its own (docs/decisions/0005).
app.commandLine.appendSwitch('disable-http2');
declareAppScheme();
confineWindows();

const developmentServer = app.isPackaged ? null : (process.env['WRAPKEY_DEV_SERVER'] ?? null);
const policyFile = app.isPackaged ? undefined : process.env['WRAPKEY_POLICY'];
const userData = app.getPath('userData');
const log = openLog(userData);
logBugs(log);

async function start(): Promise<void> {
  await app.whenReady();
  denyPermissions();
  // In development the pages come from a server.
  if (developmentServer === null) await cutOffNetwork();
  serveApp(join(app.getAppPath(), 'out', 'renderer'), developmentServer);

  const application = new Application({
    http: new ElectronHttp({
      shared: session.fromPartition(sharedPartition),
      oneShot: session.fromPartition(oneShotPartition),
    }),
    comet: cometdPort,
    clock: new SystemClock(),
    random: systemRandom,
    ids: uuidSource,
    log,
    journal: new MemoryJournal(),
    config: new FileConfig(policyFile ?? policyPath(process.platform, process.env), join(userData, 'settings.json')),
    clipboard: systemClipboard,
    midnightBefore,
  });
  await application.start();
  reconnectAfterSleep(application);

  const senders = new TrustedSenders(appOrigin);
  serveCommands(commandHandlers(application), { senders, log });

  const mainWindow = createMainWindow(join(app.getAppPath(), 'out', 'preload', 'preload.cjs'));
  flushBeforeQuit(application, mainWindow, log);
  senders.add(mainWindow.webContents);
  sendSnapshots(mainWindow.webContents, (listener) => application.subscribe(listener));
  await showPage(mainWindow);
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
}

app.on('window-all-closed', () => app.quit());
start().catch((error: unknown) => {
  // A process without a window would be there for ever and show nothing.
  dialog.showErrorBox('Wrapkey could not start', error instanceof Error ? error.message : 'Unknown reason');
  app.exit(1);
});
